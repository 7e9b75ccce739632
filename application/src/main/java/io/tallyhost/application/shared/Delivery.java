package io.tallyhost.application.shared;

/**
 * An event on its way to one consumer.
 *
 * @param attempt which try this is, from one
 * @param fence so that somebody who was too slow can't report for a later try
 */
public record Delivery(Event event, String consumer, int attempt, long fence) {}
