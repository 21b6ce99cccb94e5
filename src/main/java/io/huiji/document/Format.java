package io.huiji.document;

/// What a file really is, by its content, never by its name.
public enum Format {
  DOCX,
  DOCM,
  DOC,
  RTF,
  PDF,
  XLSX,
  XLS,
  PPTX,
  PPT,
  OFD,
  TXT,
  /// Kingsoft Writer's .wps, which is a Word container.
  WPS_KINGSOFT,
  /// Microsoft Works' word processor.
  WPS_WORKS,
  ZIP,
  /// Recognised, but nothing that units may hand in (a picture, a program, an OpenDocument file).
  OTHER,
  UNKNOWN
}
