@NullMarked
package io.tallyhost.persistence.service;

import org.jspecify.annotations.NullMarked;
