@NullMarked
package io.tallyhost.bootstrap.vps;

import org.jspecify.annotations.NullMarked;
