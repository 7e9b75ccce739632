/** Fakes and contracts of services and of the hypervisor behind them. */
@NullMarked
package io.tallyhost.application.service;

import org.jspecify.annotations.NullMarked;
