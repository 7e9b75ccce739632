package io.tallyhost.domain.service.provisioning;

/** What is to be done next. Read from the database, it says where a crash left off. */
public enum ServerStep {
  /** Find or make the account's user at the hypervisor. */
  FIND_USER,
  /** Wait until no other server of this user is being created. */
  CREATE,
  /** Note the servers that the user has, then ask for one more. */
  NOTE,
  /** One was asked for, and the answer is not known: look for it. */
  CREATING,
  /** Install it. */
  BUILD,
  /** Wait until it is installed. */
  BUILDING,
  /** Bring it to its new size. */
  RESIZE,
  /** It became neither what it was nor what it was to be: back to what our books say, then fail. */
  RESTORE,
  /** Ask for more addresses. */
  ADD_ADDRESSES,
  /** They were asked for, and the answer is not known: count them. */
  ADDING_ADDRESSES,
  /** Delete it, because it is not wanted any more. */
  REMOVE,
  /** Delete it, because it can't be used, and then fail. */
  DISCARD,
  /** Suspend or resume it, whichever our books say. */
  ALIGN,
  DONE,
  /** It certainly did not work. */
  FAILED,
  /** Nobody can tell; somebody has to look. */
  PARKED;

  public boolean isOver() {
    return this == DONE || this == FAILED;
  }

  /** Whether a worker should take it up. */
  public boolean isOpen() {
    return !isOver() && this != PARKED;
  }
}
