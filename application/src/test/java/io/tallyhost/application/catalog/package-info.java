@NullMarked
package io.tallyhost.application.catalog;

import org.jspecify.annotations.NullMarked;
