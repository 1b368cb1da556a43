package nl.houvast.privacy;

/** What a person agreed to. One consent is for one purpose. */
public enum ConsentPurpose {
    /** We may call and write, to offer and give help. */
    CONTACT,
    /** Another organisation may know what is needed to help. */
    REFER_ON
}
