@NullMarked
package io.tallyhost.application.service.provisioning;

import org.jspecify.annotations.NullMarked;
