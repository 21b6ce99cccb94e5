package io.huiji.page.kit;

import java.util.List;
import java.util.UUID;

/// What the layout shows around a page; in templates {@code shell}.
///
/// @param person 姓名（职务）; empty before sign-in
/// @param user user name; empty before sign-in
/// @param phone of the office, for help; empty where none is configured
/// @param path of the page, with its query
/// @param dense compact rows rather than wide ones
/// @param large the large type of the meeting room (会场大字)
public record Shell(
    String person,
    String user,
    List<Navigation.Item> navigation,
    String phone,
    String path,
    boolean english,
    boolean dense,
    boolean large) {

  /// A fresh act key for one form.
  public String key() {
    return UUID.randomUUID().toString();
  }

  public boolean signedIn() {
    return !user.isEmpty();
  }
}
