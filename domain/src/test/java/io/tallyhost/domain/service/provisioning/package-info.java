@NullMarked
package io.tallyhost.domain.service.provisioning;

import org.jspecify.annotations.NullMarked;
