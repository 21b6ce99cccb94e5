package io.huiji.api;

import io.huiji.access.Actor;
import io.huiji.api.kit.ApiError;
import io.huiji.api.kit.PageAsked;
import io.huiji.api.kit.PageOf;
import io.huiji.api.kit.Told;
import io.huiji.entry.OpenTo;
import io.huiji.view.meeting.AgendaBoard;
import io.huiji.view.meeting.AgendaViews;
import io.huiji.view.meeting.CallViews;
import io.huiji.view.meeting.CallsView;
import io.huiji.view.meeting.LeaveView;
import io.huiji.view.meeting.MeetingLine;
import io.huiji.view.meeting.MeetingView;
import io.huiji.view.meeting.MeetingViews;
import io.huiji.view.meeting.RoomView;
import io.huiji.view.meeting.RoomViews;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Meetings, by their date.
@RestController
@ConditionalOnWebApplication
@OpenTo.Readers
class MeetingsApi {

  private static final String DATE = "/api/v1/meetings/{date}";

  private final MeetingViews meetings;
  private final AgendaViews agendas;
  private final RoomViews rooms;
  private final CallViews calls;
  private final NounActs acts;

  MeetingsApi(
      MeetingViews meetings, AgendaViews agendas, RoomViews rooms, CallViews calls, NounActs acts) {
    this.meetings = meetings;
    this.agendas = agendas;
    this.rooms = rooms;
    this.calls = calls;
    this.acts = acts;
  }

  @GetMapping("/api/v1/meetings")
  @Told(value = "列出会议", more = "可以知悉的会议，最近的在前；state 按状态筛选。")
  PageOf<MeetingLine> list(
      Actor actor,
      PageAsked page,
      @RequestParam(name = "state", required = false) @Nullable String state) {
    return page.of(
        meetings.all(actor).stream()
            .filter(line -> state == null || line.state().name().equalsIgnoreCase(state))
            .toList());
  }

  @GetMapping(DATE)
  @Told("一次会议：时间、地点、主持人、议题")
  MeetingView one(@PathVariable("date") LocalDate date, Actor actor) {
    return meetings.find(date, actor).orElseThrow(ApiError::notThere);
  }

  @GetMapping(DATE + "/agenda")
  @Told(value = "议程：所拟、所审、所定各稿", more = "筹备会议的人可见。")
  AgendaBoard agenda(@PathVariable("date") LocalDate date, Actor actor) {
    return agendas.board(date, actor).orElseThrow(ApiError::notThere);
  }

  @GetMapping(DATE + "/attendance")
  @Told(value = "到会、人数、逐题的意见和决定", more = "可以查阅整次会议的人可见。")
  RoomView attendance(@PathVariable("date") LocalDate date, Actor actor) {
    return rooms.room(date, actor).orElseThrow(ApiError::notThere);
  }

  @GetMapping(DATE + "/notices")
  @Told(value = "会议通知及确认情况", more = "筹备会议的人见全部，其他人见发给本人、本单位的。")
  CallsView notices(@PathVariable("date") LocalDate date, Actor actor) {
    return calls.calls(date, actor).orElseThrow(ApiError::notThere);
  }

  @GetMapping(DATE + "/leave")
  @Told("请假及区长的答复")
  LeaveView leave(@PathVariable("date") LocalDate date, Actor actor) {
    return calls.leave(date, actor).orElseThrow(ApiError::notThere);
  }

  @ActsOn(path = DATE + "/acts", told = "办理这次会议的事项")
  ActsDone perform(@PathVariable("date") LocalDate date, Actor actor, HttpServletRequest request) {
    return acts.perform(
        actor,
        request,
        "meeting:" + date,
        Map.of("meeting", date.toString()),
        () -> meetings.find(date, actor));
  }
}
