package vn.kstthc.notification;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.kstthc.notification.Letters.CaseLines;
import vn.kstthc.notification.Letters.Letter;
import vn.kstthc.notification.Letters.Line;
import vn.kstthc.notification.Letters.Urgency;

/** A letter in plain text, and its subject, which says the worst first. */
final class LetterText {

  private LetterText() {}

  static String subject(Letter letter) {
    List<Line> lines = letter.lines();
    CaseLines worst = letter.cases().get(0);
    if (lines.size() == 1) {
      return "%s: %s, hồ sơ %s".formatted(state(worst.worst()), worst.worst().title(), worst.number());
    }
    String counts = Stream.of(Urgency.values()).map(urgency -> counted(lines, urgency)).filter(text -> !text.isEmpty())
        .collect(joining(", "));
    return letter.cases().size() == 1 ? counts + ": hồ sơ " + worst.number() : counts;
  }

  private static String counted(List<Line> lines, Urgency urgency) {
    long count = lines.stream().filter(line -> line.urgency() == urgency).count();
    return count == 0 ? "" : count + switch (urgency) {
      case LATE -> " việc quá hạn";
      case TODAY -> " việc hết hạn hôm nay";
      case SOON -> " việc sắp đến hạn";
      case NEW -> " việc mới";
      case MOVED -> " việc đổi hạn";
    };
  }

  private static String state(Line line) {
    String distance = line.distance().substring(0, 1).toUpperCase(Locale.ROOT) + line.distance().substring(1);
    return switch (line.urgency()) {
      case NEW -> "Việc mới, " + line.distance();
      case MOVED -> "Đổi hạn, " + line.distance();
      default -> distance;
    };
  }

  /** @param sender who signs it */
  static String of(Letter letter, String sender) {
    StringBuilder text = new StringBuilder("Kính gửi đồng chí,\n\nHệ thống xin nhắc các việc sau:\n");
    letter.cases().forEach(each -> {
      text.append("\nHồ sơ ").append(each.number()).append(": ").append(each.name()).append('\n');
      each.lines().forEach(line -> text.append("- ").append(line.heading()).append("\n  Hạn: ").append(line.due())
          .append(" (").append(line.distance()).append(')').append(line.basis() == null ? "" : "\n  Căn cứ: " + line.basis())
          .append(line.before() == null ? "" : "\n  " + line.before())
          .append(line.absent() == null ? "" : "\n  Thực hiện thay " + line.absent())
          .append("\n  ").append(line.link()).append('\n'));
    });
    return text.append("\nTrân trọng.\n").append(sender)
        .append("\nThư tự động, xin không trả lời thư này.\n").toString();
  }
}
