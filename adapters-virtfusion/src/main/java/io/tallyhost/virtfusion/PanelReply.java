package io.tallyhost.virtfusion;

/** What came back: a status and bytes that are yet to be understood. */
record PanelReply(int status, byte[] body) {

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  boolean isFault() {
    return status >= 500;
  }
}
