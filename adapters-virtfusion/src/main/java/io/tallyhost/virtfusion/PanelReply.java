package io.tallyhost.virtfusion;

/** What came back: a status and a text that is yet to be understood. */
record PanelReply(int status, String body) {

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  boolean isFault() {
    return status >= 500;
  }
}
