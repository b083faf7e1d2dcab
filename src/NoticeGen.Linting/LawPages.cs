namespace NoticeGen.Linting;

/// <summary>Where the provisions that rules cite can be read.</summary>
internal static class LawPages
{
    public const string FeeRegister = "https://ico.org.uk/ESDWebPages/Search";
    public const string Dpa2018Part3 = "https://www.legislation.gov.uk/ukpga/2018/12/part/3";
    public const string AccessibleDocuments = "https://www.gov.uk/guidance/publishing-accessible-documents";
    public const string Article7 = "https://www.legislation.gov.uk/eur/2016/679/article/7";
    public const string Article12 = "https://www.legislation.gov.uk/eur/2016/679/article/12";
    public const string Article20 = "https://www.legislation.gov.uk/eur/2016/679/article/20";
    public const string Article46 = "https://www.legislation.gov.uk/eur/2016/679/article/46";
    public const string Dpa2018Section10 = "https://www.legislation.gov.uk/ukpga/2018/12/section/10";
    public const string PublicTask = "https://www.legislation.gov.uk/ukpga/2025/18/section/70";
    public const string ComplaintsToControllers = "https://www.legislation.gov.uk/ukpga/2025/18/section/103";
    public const string AutomatedDecisions = "https://www.legislation.gov.uk/ukpga/2025/18/section/80";
    public const string Copyright = "https://www.legislation.gov.uk/ukpga/1988/48/section/16";
    public const string Attribution = "https://www.legislation.gov.uk/ukpga/1988/48/section/77";
    public const string Checklist = "https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/individual-rights/the-right-to-be-informed/checklists/";
    public const string RegulatorComplaints = "https://ico.org.uk/make-a-complaint/data-protection-complaints/what-to-expect/";
    public const string NoticeReviews = "https://ico.org.uk/for-organisations/accountability-framework/transparency/privacy-information-review/";
    public const string PolicyDocument = "https://www.legislation.gov.uk/ukpga/2018/12/schedule/1/part/4";
}
