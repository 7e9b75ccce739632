@NullMarked
package io.tallyhost.domain.service;

import org.jspecify.annotations.NullMarked;
