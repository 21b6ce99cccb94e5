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
  UNKNOWN;

  /// As records and mails call it (RFC 6838).
  public String mediaType() {
    return switch (this) {
      case DOCX -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
      case DOCM -> "application/vnd.ms-word.document.macroEnabled.12";
      case DOC -> "application/msword";
      case RTF -> "application/rtf";
      case PDF -> "application/pdf";
      case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      case XLS -> "application/vnd.ms-excel";
      case PPTX -> "application/vnd.openxmlformats-officedocument.presentationml.presentation";
      case PPT -> "application/vnd.ms-powerpoint";
      case OFD -> "application/ofd";
      case TXT -> "text/plain";
      case WPS_KINGSOFT, WPS_WORKS -> "application/vnd.ms-works";
      case ZIP -> "application/zip";
      case OTHER, UNKNOWN -> "application/octet-stream";
    };
  }
}
