package vn.kstthc.engine;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Merges the organisation's file into the engine three ways: what the file last gave, what is there now, what the file
 * gives now. What is new in the file is made; what is still as given follows the file; what the administrator changed
 * or deleted since stays as it is.
 */
@Component
class SeedMerge {

  private final GivenSeeds given;

  SeedMerge(GivenSeeds given) {
    this.given = given;
  }

  /** Writes nothing where file and engine already agree with what was given. */
  void merge(SeedKind kind) {
    Map<String, String> before = given.of(kind.name());
    Map<String, String> wanted = kind.wanted();
    if (before.equals(wanted)) {
      return;
    }
    Map<String, String> now = kind.present();
    wanted.forEach((item, content) -> {
      String last = before.get(item);
      if (last == null) {
        if (!now.containsKey(item)) {
          kind.create(item, content);
        }
        given.add(kind.name(), item, content);
      } else if (!last.equals(content)) {
        if (last.equals(now.get(item))) {
          kind.update(item, content);
        }
        given.change(kind.name(), item, content);
      }
    });
    before.forEach((item, last) -> {
      if (!wanted.containsKey(item)) {
        if (Objects.equals(last, now.get(item))) {
          kind.withdraw(item);
        }
        given.remove(kind.name(), item);
      }
    });
  }
}
