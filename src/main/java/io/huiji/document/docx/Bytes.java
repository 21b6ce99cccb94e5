package io.huiji.document.docx;

import java.util.Arrays;

/// A growing array that is used again for the next document. Numbers are little-endian.
final class Bytes {

  private byte[] all;
  private int length;

  Bytes(int capacity) {
    all = new byte[capacity];
  }

  /// The array itself, of which the first {@link #length} bytes count; a later call may return
  /// another one.
  byte[] array() {
    return all;
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
  }

  /// What was written to the array directly counts from now on.
  void setLength(int newLength) {
    length = newLength;
  }

  /// Makes room for so many bytes more.
  void reserve(int more) {
    if (all.length - length < more) {
      all =
          Arrays.copyOf(
              all, Math.max(Math.multiplyExact(all.length, 2), Math.addExact(length, more)));
    }
  }

  void put(byte[] bytes, int count) {
    reserve(count);
    System.arraycopy(bytes, 0, all, length, count);
    length += count;
  }

  void put(byte[] bytes) {
    put(bytes, bytes.length);
  }

  void two(int value) {
    reserve(2);
    all[length++] = (byte) value;
    all[length++] = (byte) (value >>> 8);
  }

  void four(int value) {
    two(value);
    two(value >>> 16);
  }

  void fourAt(int place, int value) {
    for (var index = 0; index < 4; index++) {
      all[place + index] = (byte) (value >>> (8 * index));
    }
  }

  byte[] copy() {
    return Arrays.copyOf(all, length);
  }
}
