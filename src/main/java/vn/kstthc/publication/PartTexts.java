package vn.kstthc.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/** The parts of a procedure as they are kept: JSON, null where there are none. */
final class PartTexts {

  private static final JsonMapper JSON = new JsonMapper();

  private PartTexts() {}

  static String write(List<PartText> parts) {
    try {
      return parts == null || parts.isEmpty() ? null : JSON.writeValueAsString(parts);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static List<PartText> read(String parts) {
    try {
      return parts == null ? List.of() : List.of(JSON.readValue(parts, PartText[].class));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("Không đọc được các bộ phận của thủ tục", unreadable);
    }
  }
}
