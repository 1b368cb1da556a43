package nl.houvast.referral;

/** What a referrer is by profession. */
public enum Profession {
    POLICE,
    PROSECUTION,
    COURT,
    PROBATION,
    CHILD_PROTECTION,
    GP_PRACTICE,
    HOSPITAL_ER,
    AMBULANCE,
    MENTAL_HEALTH,
    YOUTH_CARE,
    YOUTH_HEALTH,
    SCHOOL,
    SOCIAL_TEAM,
    VEILIG_THUIS,
    CSG,
    SHELTER,
    MUNICIPALITY,
    GGD_GHOR,
    EMPLOYER,
    OCCUPATIONAL_HEALTH,
    INSURER,
    LAWYER,
    INTEREST_GROUP,
    CONFIDENTIAL_ADVISER,
    OTHER;

    /**
     * Whether the law lets this profession pass data on when the person did not object: police
     * (art. 18 Wpg with art. 4:2 Bpg) and the public prosecution service, which has a ground of its
     * own.
     */
    public boolean mayReferOnNoObjection() {
        return this == POLICE || this == PROSECUTION;
    }
}
