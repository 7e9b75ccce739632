/**
 * What people are told without asking: by mail, and some of it as a text message.
 *
 * <p>Invariant: of one event, one person gets one message a channel.
 */
@NullMarked
package io.tallyhost.domain.notice;

import org.jspecify.annotations.NullMarked;
