package vn.kstthc.feedback;

import java.time.Instant;
import java.util.List;
import vn.kstthc.form.CheckedUpload;

/**
 * What a sender, or a clerk for him, hands in. Nothing of it is checked yet: {@link FeedbackRegister} says all that is wrong at
 * once.
 *
 * @param receivedAt when it came; null for now
 * @param forwarding the letter it came with; null unless a body above has passed it on
 * @param submissionKey the same for a form that is sent twice; null where it came by no web form
 * @param sentAgainFrom number of the refused case that this one corrects; null where it corrects none
 */
public record Submission(Channel channel, Instant receivedAt, SenderKind senderKind, String name, String address,
    String phone, String email, ContentKind contentKind, String procedureCode, String procedureName, String content,
    String proposal, Forwarding forwarding, List<CheckedUpload> files, String submissionKey, String sentAgainFrom) {

  public Submission {
    files = files == null ? List.of() : List.copyOf(files);
  }
}
