package io.github.corsaudit;

import java.util.Optional;

/**
 * What to audit: files, live endpoints, or both in one report.
 *
 * @param files the files, if any
 * @param probe the endpoints, if any
 */
public record AuditRequest(Optional<FilesRequest> files, Optional<ProbeRequest> probe) {

  /** Returns a request for files alone. */
  public static AuditRequest ofFiles(FilesRequest files) {
    return new AuditRequest(Optional.of(files), Optional.empty());
  }

  /** Returns a request for live endpoints alone. */
  public static AuditRequest ofProbe(ProbeRequest probe) {
    return new AuditRequest(Optional.empty(), Optional.of(probe));
  }

  /** Returns this request with live endpoints too. */
  public AuditRequest and(ProbeRequest endpoints) {
    return new AuditRequest(files, Optional.of(endpoints));
  }
}
