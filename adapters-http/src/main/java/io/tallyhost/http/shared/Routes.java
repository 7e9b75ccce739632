package io.tallyhost.http.shared;

/** The routes of a surface, or of one part of it. */
public interface Routes {

  Surface surface();

  void addTo(Router router);
}
