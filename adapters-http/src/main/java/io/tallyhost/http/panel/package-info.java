/**
 * The web panel: pages for the operator and the resellers. Invariant: it calls the use cases that
 * the programming interfaces call, and decides nothing that they do not decide.
 */
@NullMarked
package io.tallyhost.http.panel;

import org.jspecify.annotations.NullMarked;
