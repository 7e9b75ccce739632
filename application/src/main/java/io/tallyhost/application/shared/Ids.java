package io.tallyhost.application.shared;

/** Where new ids come from: 25-character CUIDs, each later than the one before. */
public interface Ids {

  String next();
}
