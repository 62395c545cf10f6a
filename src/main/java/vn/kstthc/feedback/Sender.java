package vn.kstthc.feedback;

/** Who sent it. All but the kind is personal data, and goes when its time is over. */
record Sender(SenderKind kind, String name, String address, String phone, String email) {}
