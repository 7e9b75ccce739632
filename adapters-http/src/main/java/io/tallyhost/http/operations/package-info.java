/**
 * What those ask who run the server: is it alive, is it ready, how is it doing, what does it speak.
 *
 * <p>Invariant: nothing here changes anything.
 */
@NullMarked
package io.tallyhost.http.operations;

import org.jspecify.annotations.NullMarked;
