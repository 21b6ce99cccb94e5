package io.huiji.api.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/// What came with a request, read whole and bounded into memory; nothing of it lies on disk.
///
/// @param json the body, or the part {@code acts} of a form; empty for none
/// @param files contents by the names under which they were sent
public record Form(byte[] json, Map<String, byte[]> files) {

  /// No list of acts is longer than this.
  private static final int LARGEST_JSON = 1 << 20;

  private static final String ACTS = "acts";

  /// @throws ApiError (413) for a JSON body that is too large
  public static Form of(HttpServletRequest request) {
    try {
      return request instanceof MultipartHttpServletRequest multipart
          ? parts(multipart)
          : new Form(body(request), Map.of());
    } catch (IOException e) {
      throw ApiError.unfit("请求没有完整送到");
    }
  }

  private static byte[] body(HttpServletRequest request) throws IOException {
    return bounded(request.getInputStream().readNBytes(LARGEST_JSON + 1));
  }

  private static byte[] bounded(byte[] json) {
    if (json.length > LARGEST_JSON) {
      throw new ApiError(Problem.of(413, ""));
    }
    return json;
  }

  private static Form parts(MultipartHttpServletRequest request) throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    var json = Objects.requireNonNullElse(request.getParameter(ACTS), "").getBytes(UTF_8);
    for (var parts : request.getMultiFileMap().entrySet()) {
      for (var part : parts.getValue()) {
        if (parts.getKey().equals(ACTS)) {
          json = part.getBytes();
        } else if (files.putIfAbsent(name(part), part.getBytes()) != null) {
          throw ApiError.unfit("有两个附件同名：" + name(part));
        }
      }
    }
    return new Form(bounded(json), files);
  }

  private static String name(MultipartFile part) {
    var name = Objects.requireNonNullElse(part.getOriginalFilename(), "");
    if (name.isBlank()) {
      throw ApiError.unfit("附件没有文件名");
    }
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }
}
