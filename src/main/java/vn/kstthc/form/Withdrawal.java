package vn.kstthc.form;

import java.util.Collections;
import java.util.function.Consumer;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a page says to whoever has withdrawn its case there, or could not. */
public final class Withdrawal {

  private static final int LONGEST_REASON = 2000;

  private Withdrawal() {}

  /**
   * @param what the case is, in small letters: "hồ sơ"
   * @param reason as it was sent; kept on the page where it was refused
   * @param withdraw does it, with the reason; may throw {@link ConcurrencyFailureException} or {@link IllegalStateException} where
   *     somebody else was quicker
   */
  public static void answer(String what, String number, String reason, RedirectAttributes answer, Consumer<String> withdraw) {
    try {
      FormInput input = new FormInput(Collections.singletonMap("reason", reason));
      String why = input.requiredText("reason", "Lý do rút " + what, LONGEST_REASON);
      input.verify();
      withdraw.accept(why);
      answer.addFlashAttribute("done", "Đã rút %s %s.".formatted(what, number));
    } catch (FormRefused refused) {
      refuse(answer, refused.getMessage(), reason);
    } catch (ConcurrencyFailureException | IllegalStateException overtaken) {
      refuse(answer, "%s vừa được người khác chuyển sang bước khác, hãy xem lại."
          .formatted(Character.toUpperCase(what.charAt(0)) + what.substring(1)), reason);
    }
  }

  private static void refuse(RedirectAttributes answer, String why, String reason) {
    answer.addFlashAttribute("refused", why);
    answer.addFlashAttribute("reason", reason);
  }
}
