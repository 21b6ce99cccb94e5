package io.huiji.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiji.access.Actor;
import io.huiji.api.kit.ApiError;
import io.huiji.api.kit.Told;
import io.huiji.entry.OpenTo;
import io.huiji.store.OutFolder;
import io.huiji.view.meeting.CopiesView;
import io.huiji.view.meeting.PacketView;
import io.huiji.view.meeting.PacketViews;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The packet of a meeting and its numbered copies.
@RestController
@ConditionalOnWebApplication
@OpenTo.Readers
class PacketsApi {

  private static final String DATE = "/api/v1/meetings/{date}";

  private final PacketViews packets;
  private final OutFolder out;

  PacketsApi(PacketViews packets, OutFolder out) {
    this.packets = packets;
    this.out = out;
  }

  @GetMapping(DATE + "/packet")
  @Told(value = "会议材料：版本、文件、各议题的材料", more = "列席单位只见与本单位有关的议题和本单位的一份。")
  PacketView packet(@PathVariable("date") LocalDate date, Actor actor) {
    return packets.packet(date, actor).orElseThrow(ApiError::notThere);
  }

  @GetMapping(DATE + "/copies")
  @Told(value = "材料发放收回登记", more = "列席单位只见本单位的一份。")
  CopiesView copies(@PathVariable("date") LocalDate date, Actor actor) {
    return packets.copies(date, actor).orElseThrow(ApiError::notThere);
  }

  /// The paper itself goes to those alone who print it; each fetching is in the log.
  @GetMapping(DATE + "/packet/files/{sha256}")
  @Told(
      value = "会议材料的一个文件，供印制",
      more = "区政府办公室经办和主任可以取用，每次都记入日志；其他人在网页上查阅，得到的回答是 404。",
      binary = "application/octet-stream")
  ResponseEntity<Resource> file(
      @PathVariable("date") LocalDate date, @PathVariable("sha256") String sha256, Actor actor) {
    var file = packets.fetch(date, sha256, actor).orElseThrow(ApiError::notThere);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file.fileName(), UTF_8).build().toString())
        .eTag("\"" + file.sha256() + "\"")
        .body(new FileSystemResource(out.resolve(file.path())));
  }
}
