package vn.kstthc.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import vn.kstthc.deadline.Dates;
import vn.kstthc.deadline.WorkingDays;

/** What a sender sees once his feedback is in: number and secret, and until when he is answered. */
@Controller
class ReceiptPage {

  private final ReceiptCookie receipts;

  ReceiptPage(ReceiptCookie receipts) {
    this.receipts = receipts;
  }

  @GetMapping("/phan-anh/da-gui")
  String show(@CookieValue(value = ReceiptCookie.NAME, required = false) String kept, HttpServletRequest request,
      HttpServletResponse response, Model model) {
    receipts.read(kept).ifPresent(receipt -> {
      model.addAttribute("receipt", receipt);
      model.addAttribute("receivedAt", Dates.moment(receipt.receivedAt()));
      model.addAttribute("receivedOn", receipt.receivedOn() == null ? null : Dates.text(receipt.receivedOn()));
      model.addAttribute("due", receipt.answerDue() == null ? null
          : Dates.text(receipt.answerDue().atZone(WorkingDays.ZONE).toLocalDate()));
    });
    if (kept != null) {
      response.addHeader(HttpHeaders.SET_COOKIE, ReceiptCookie.gone(request.isSecure()));
    }
    return "portal/receipt";
  }
}
