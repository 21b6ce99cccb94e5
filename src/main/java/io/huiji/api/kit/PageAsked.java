package io.huiji.api.kit;

import java.util.List;

/// Which page of a collection is asked for.
///
/// @param page from 1
public record PageAsked(int page, int size) {

  public static final int USUAL = 50;
  public static final int LARGEST = 200;

  /// @throws ApiError (400) for a page or size that there is not
  public PageAsked {
    if (page < 1 || page > 1_000_000) {
      throw ApiError.unfit("page 应为 1 到 1000000 的整数");
    }
    if (size < 1 || size > LARGEST) {
      throw ApiError.unfit("size 应为 1 到 " + LARGEST + " 的整数");
    }
  }

  /// The page of a whole collection.
  public <T> PageOf<T> of(List<T> all) {
    return new PageOf<>(all.stream().skip(first()).limit(size).toList(), page, size, all.size());
  }

  public int first() {
    return (page - 1) * size;
  }
}
