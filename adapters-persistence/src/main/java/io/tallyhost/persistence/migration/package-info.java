/** Steps of the schema that need more than SQL; Flyway finds them here. */
@NullMarked
package io.tallyhost.persistence.migration;

import org.jspecify.annotations.NullMarked;
