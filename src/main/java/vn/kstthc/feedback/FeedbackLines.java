package vn.kstthc.feedback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.Dates;
import vn.kstthc.organisation.Organisation;

/** Reads back what was filled in at a step, for people and for the form that goes on from it. */
@Component
class FeedbackLines {

  private final ObjectMapper json;
  private final Organisation organisation;

  FeedbackLines(ObjectMapper json, Organisation organisation) {
    this.json = json;
    this.organisation = organisation;
  }

  /** @return label and text of what the step holds beside its note */
  List<FeedbackView.Line> of(FeedbackEntry entry) {
    JsonNode details = details(entry);
    return switch (entry.outcome()) {
      case CLASSIFIED -> classification(details);
      case FORWARDED, REFERRED -> List.of(new FeedbackView.Line("Nơi nhận", details.path("to").asText()),
          new FeedbackView.Line("Văn bản", details.path("number").asText()));
      case CONTRIBUTED, HANDED_BACK -> List.of(unit("Đơn vị", details.path("unit")));
      case DRAFTED -> draft(details);
      case SENDER_TOLD, SENDER_NOT_REACHED -> telling(details);
      case LETTER_REFUSED -> List.of(new FeedbackView.Line("Thư về việc",
          FeedbackEntry.Event.valueOf(details.path(FeedbackHistory.REFUSED).asText()).label()));
      case SENT -> List.of(new FeedbackView.Line("Văn bản", details.path("documentNumber").asText()));
      default -> List.of();
    };
  }

  /** @return what was drafted the last time, by field of the form */
  Map<String, Object> draftFields(FeedbackEntry drafted) {
    JsonNode details = details(drafted);
    return Map.of("assessments", details.path("assessments"), "decision", details.path("decision"),
        "answer", details.path("answer"));
  }

  private List<FeedbackView.Line> classification(JsonNode details) {
    List<FeedbackView.Line> lines = new ArrayList<>();
    lines.add(new FeedbackView.Line("Phân loại", Outcome.valueOf(details.path("outcome").asText()).label()));
    if (details.hasNonNull("unit")) {
      boolean conduct = details.path("outcome").asText().equals(Outcome.CONDUCT.name());
      lines.add(unit(conduct ? "Đơn vị bị phản ánh" : "Đơn vị chủ trì", details.path("unit")));
    }
    details.path("jointUnits").forEach(joint -> lines.add(unit("Đơn vị phối hợp", joint)));
    if (details.hasNonNull("linkedTo")) {
      lines.add(new FeedbackView.Line("Cùng nội dung với", details.path("linkedTo").asText()));
    }
    return lines;
  }

  private static List<FeedbackView.Line> draft(JsonNode details) {
    List<FeedbackView.Line> lines = new ArrayList<>();
    details.path("assessments").forEach(each -> lines.add(new FeedbackView.Line(
        Assessment.Criterion.valueOf(each.path("criterion").asText()).label(),
        Assessment.Result.valueOf(each.path("result").asText()).label()
            + (each.path("note").asText("").isBlank() ? "" : ". " + each.path("note").asText()))));
    lines.add(new FeedbackView.Line("Quyết định xử lý", Decision.valueOf(details.path("decision").asText()).label()));
    lines.add(new FeedbackView.Line("Nội dung trả lời", details.path("answer").asText()));
    return lines;
  }

  private static List<FeedbackView.Line> telling(JsonNode details) {
    List<FeedbackView.Line> lines = new ArrayList<>();
    lines.add(new FeedbackView.Line("Cách báo", SenderNotices.Way.valueOf(details.path("way").asText()).label()));
    lines.add(new FeedbackView.Line("Ngày", Dates.text(LocalDate.parse(details.path("on").asText()))));
    details.path("of").forEach(of -> lines.add(new FeedbackView.Line("Nội dung", of.asText())));
    return lines;
  }

  private FeedbackView.Line unit(String label, JsonNode unit) {
    return new FeedbackView.Line(label, organisation.unitName(unit.asText()));
  }

  private JsonNode details(FeedbackEntry entry) {
    try {
      return entry.details() == null ? json.createObjectNode() : json.readTree(entry.details());
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("Không đọc được nội dung đã ghi ở bước " + entry.id(), unreadable);
    }
  }
}
