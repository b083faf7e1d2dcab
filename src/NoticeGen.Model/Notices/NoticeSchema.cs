using System.Collections.Immutable;
using NoticeGen.Records;
using NoticeGen.Templates;
using static NoticeGen.Records.FieldSyntax;

namespace NoticeGen.Notices;

/// <summary>
/// Every field that a notice, an authority or a shared base may set, once: name, type, help. The reader, the JSON Schema,
/// <c>docs/fields.md</c>, <c>noticegen explain</c> and the objects that templates see all follow from it.
/// Any layer may set any field; what must be there is asked of the merged result.
/// </summary>
public static class NoticeSchema
{
    private static readonly RecordType EasyReadRow = new(
        "easy-read-row",
        "a row of Easy Read: words and a picture",
        Required(Text("words", "One short sentence with one idea, in the second person. Names, dates and numbers that the notice holds elsewhere are printed by the template, not repeated here.")),
        Required(Picture("picture", "The picture that goes beside the words.")),
        Flag("draft", "Whether a person still has to look at these words: written by `noticegen easy-read draft`, and refused by a build without `--draft`."));

    private static readonly Field EasyRead = Many("easy_read", EasyReadRow, "How the Easy Read edition says this.");

    /// <summary>For items that are told together: the item of the same list whose Easy Read words speak for this one too.</summary>
    private static Field EasyReadWith(string list) =>
        Unprinted(new Field("easy_read_with", new ItemReferenceType(list), "The item of the same list whose Easy Read words say this too, as in 'Your name and your date of birth'."));

    public static readonly RecordType Contact = new(
        "contact",
        "contact details",
        Text("name", "Who to ask for: a role or a team, never a person who may leave."),
        Texts("address", "The lines of the postal address, the postcode last."),
        Example(Email("email", "An email address that more than one person reads."), "email: dpo@northtown.gov.uk"),
        Example(Telephone("phone", "A telephone number, grouped as it is said."), "phone: 01632 960 000"),
        Url("web", "A page about this contact."),
        Url("form", "An online form."),
        Text("hours", "When the telephone is answered."),
        Text("note", "Anything else a caller should know."));

    private static readonly RecordType Controller = new(
        "controller",
        "the controller",
        Required(Text("name", "The name people know: printed at the head of every page. (UK GDPR Art 13(1)(a), 14(1)(a))")),
        Text("short_name", "How the text refers to it after the first mention."),
        Text("legal_name", "The registered name, where it differs."),
        Text("legal_form", "What kind of body it is, such as a community interest company."),
        Text("about", "One sentence: what this body is and does."),
        Text("registration_number", "Its number in the regulator's fee register."),
        One("contact", Contact, "How to reach the controller itself: post, and email or telephone. (Art 13(1)(a))"),
        EasyRead);

    private static readonly RecordType JointController = new(
        "joint-controller",
        "a joint controller",
        Id("A short id."),
        Required(Text("name", "The body's name.")),
        LawId("body", "bodies", "a public body", "The body's id in the reference data, so that its name stays current."),
        Text("role", "What this body decides and does: the essence of the arrangement. (Art 26(2))"),
        One("contact", Contact, "How to reach it."),
        EasyRead,
        EasyReadWith("joint_controllers"));

    private static readonly RecordType DataProtectionOfficer = new(
        "dpo",
        "the data protection officer",
        Text("title", "The role's title."),
        Text("about", "What the officer does for the reader."),
        Required(One("contact", Contact, "Post and email at the least; a telephone number is wanted. (Art 13(1)(b), 37(7))")),
        EasyRead);

    private static readonly RecordType Purpose = new(
        "purpose",
        "a purpose",
        Id("A short id."),
        Required(Text("name", "What the information is used for, said as an act: 'check what help your family needs'. (Art 13(1)(c))")),
        Text("detail", "What that means in practice."),
        LawIds("basis", "article_6", "a lawful basis", "The lawful basis or bases of this purpose. (Art 6(1), 13(1)(c))"),
        Text("interest", "The legitimate interest, in a sentence, where that is the basis. (Art 13(1)(d))"),
        LawId("recognised_interest", "recognised_interests", "a recognised legitimate interest", "Which interest of Annex 1, where that is the basis. (Art 6(1)(ea))"),
        ItemsOf("law", "legislation", "The law behind it, for a legal obligation or public task. (Art 6(3), DPA 2018 s.8)"),
        ItemsOf("data", "data", "The kinds of information used for it."),
        ItemsOf("recipients", "recipients", "Who it is shared with for this purpose."),
        ItemsOf("retention", "retention", "How long it is kept for this purpose, where that differs."),
        Unprinted(Text("activity", "What the register of processing calls it, where that is another name. (Art 30(1))")),
        Unprinted(Texts("people", "Whose information is used for it, as the register of processing tells. (Art 30(1)(c))")),
        EasyRead,
        EasyReadWith("purposes"));

    private static readonly RecordType DataCategory = new(
        "data-category",
        "a kind of information",
        Id("A short id."),
        Required(Text("name", "What it is, in plain words. (Art 14(1)(d))")),
        Text("detail", "Examples, or what it covers."),
        Meaning(
            Choice("kind", "Whether it is ordinary personal data, special category data (Art 9) or criminal offence data (Art 10). Ordinary if left out.", "personal", "special", "offence"),
            "ordinary personal data, such as a name", "special category data, such as health or religion; say which kind in `special`", "about crimes or court cases; say which kind in `offence`"),
        LawIds("special", "special_kinds", "a kind of special category data", "Which kinds of special category data it is or may show. (Art 9(1))"),
        LawIds("offence", "offence_kinds", "a kind of criminal offence data", "Which kinds of criminal offence data it is. (Art 10, DPA 2018 s.11(2))"),
        EasyRead,
        EasyReadWith("data"));

    private static readonly RecordType Article9 = new(
        "article-9-condition",
        "a condition for special category data",
        Required(LawId("condition", "article_9", "an Article 9 condition", "The condition. (Art 9(2))")),
        LawIds("schedule_1", "schedule_1", "a Schedule 1 condition", "The conditions of DPA 2018 Schedule 1 that go with it. (DPA 2018 s.10)"),
        Text("why", "What it covers here."));

    private static readonly RecordType Article10 = new(
        "article-10-basis",
        "what allows criminal offence data to be used",
        Required(LawId("basis", "article_10", "an Article 10 basis", "Official authority, or a Schedule 1 condition. (Art 10, DPA 2018 s.10(4) and (5))")),
        LawIds("schedule_1", "schedule_1", "a Schedule 1 condition", "The conditions of DPA 2018 Schedule 1 that are met."),
        Text("why", "What it covers here."),
        EasyRead);

    private static readonly RecordType NamedLink = new(
        "named-link",
        "a document with its address",
        Required(Text("name", "The document's name.")),
        Url("url", "Where it can be read."));

    private static readonly RecordType SourceOfData = new(
        "source",
        "a source of information",
        Id("A short id."),
        Required(Text("name", "Who gives the information, as a body or a clear kind of body. (Art 14(2)(f))")),
        LawId("body", "bodies", "a public body", "The body's id in the reference data, so that its name stays current."),
        Text("what", "What they give."),
        ItemsOf("data", "data", "The kinds of information they give."),
        EasyRead,
        EasyReadWith("sources"));

    private static readonly RecordType Recipient = new(
        "recipient",
        "a recipient",
        Id("A short id."),
        Required(Text("name", "Who receives the information, as a body or a clear kind of body. (Art 13(1)(e))")),
        LawId("body", "bodies", "a public body", "The body's id in the reference data, so that its name stays current."),
        Text("why", "Why they receive it."),
        Text("when", "In which case, if not always."),
        Meaning(
            Choice("role", "Whether they decide for themselves how to use it.", "controller", "processor", "joint-controller", "controller-and-processor"),
            "they decide themselves why and how they use it", "they use it for you alone and as you tell them", "they decide together with you", "they decide themselves for some of it, and do as you tell them with the rest"),
        EasyRead,
        EasyReadWith("recipients"));

    private static readonly RecordType Disclosures = new(
        "disclosures",
        "when information may be shared without telling the person",
        Text("intro", "When and how the decision is made."),
        Texts("reasons", "The reasons, each as a phrase that ends the sentence 'We may do this for …'."),
        Text("note", "What the controller still checks first."),
        EasyRead);

    private static readonly RecordType Transfer = new(
        "transfer",
        "a transfer outside the UK",
        Id("A short id."),
        Required(Text("country", "Where to.")),
        Text("recipient", "To whom."),
        Meaning(
            Choice("route", "What makes it lawful: approved by regulations (Art 45A), appropriate safeguards (Art 46), or an exception (Art 49).", "regulations", "safeguards", "exception"),
            "UK regulations approve the country (`noticegen explain approved_countries`)", "a contract or another safeguard protects it there", "one of the exceptions of Article 49 allows it this time"),
        Text("copy", "How to get a copy of the safeguards."));

    private static readonly RecordType Transfers = new(
        "transfers",
        "transfers outside the UK",
        Required(Meaning(
            Choice("outside_uk", "Whether information goes outside the UK. (Art 13(1)(f), 44A)", "none", "not-routinely", "yes"),
            "no information leaves the UK", "it usually stays in the UK; say in `note` or `items` when it does not", "it does leave the UK; say where to in `items`")),
        Text("note", "What else a reader should know."),
        Many("items", Transfer, "Each transfer."),
        EasyRead);

    private static readonly RecordType Retention = new(
        "retention",
        "how long information is kept",
        Id("A short id."),
        Required(Text("what", "Which records.")),
        Text("period", "How long, such as '25 years'. (Art 13(2)(a))"),
        Text("from", "What starts the clock, such as 'the date of birth'."),
        Text("criteria", "How the period is decided, where none can be given."),
        One("schedule", NamedLink, "A published schedule that gives the periods."),
        Text("holder", "Who keeps it, if not the controller."),
        Text("then", "What happens afterwards."),
        EasyRead,
        EasyReadWith("retention"));

    private static readonly RecordType RightException = new(
        "right-exception",
        "how a right differs from what follows from the bases",
        Required(LawId("right", "rights", "a right", "Which right.")),
        Required(Meaning(
            Choice("applies", "Whether it applies here.", "yes", "no", "limited"),
            "people have this right here, although the bases alone would not give it", "people do not have this right here", "people have it in part; say in `why` which part")),
        Text("why", "What to tell the reader."));

    private static readonly RecordType RightsRoute = new(
        "rights-route",
        "a way to use some rights",
        LawIds("rights", "rights", "a right", "Which rights; all the others if left out."),
        Required(One("contact", Contact, "Where to ask.")));

    private static readonly RecordType Rights = new(
        "rights",
        "people's rights",
        Text("note", "What else a reader should know about their rights."),
        Many("exceptions", RightException, "Where a right differs from what follows from the lawful bases."),
        Many("routes", RightsRoute, "Where to send a request. (Art 12(2))"),
        EasyRead);

    private static readonly RecordType AutomatedDecisions = new(
        "automated-decisions",
        "decisions made only by computer",
        Required(Meaning(
            Choice("made", "Whether significant decisions are made with no person involved. (Art 22A to 22D, 13(2)(f))", "no", "yes"),
            "a person takes part in every decision that matters", "a computer alone makes such decisions; say in `detail` how")),
        Text("detail", "How such decisions work and what they mean for people."),
        Text("matching", "How records are matched or people are picked out, where a person still decides."),
        EasyRead);

    private static readonly RecordType ProvidingData = new(
        "providing-data",
        "whether people must give their information",
        Required(Meaning(
            Choice("required", "Whether law or a contract requires it. (Art 13(2)(e))", "yes", "no", "partly", "not-stated"),
            "people must give all of it", "people need not give any of it", "people must give some of it; say which in `why`", "nobody has looked into it yet")),
        Text("why", "What requires it."),
        Text("if_not", "What happens if they do not."),
        EasyRead);

    private static readonly RecordType Service = new(
        "service",
        "a service the notice covers",
        Id("A short id."),
        Required(Text("name", "The service's name.")),
        Text("short_name", "Its abbreviation."),
        Required(Text("purpose", "What it uses information for.")),
        EasyRead,
        EasyReadWith("services"));

    private static readonly RecordType Legislation = new(
        "legislation",
        "a law relied on",
        Id("A short id, for `law` of a purpose."),
        Required(LawId("statute", "statutes", "a statute", "The statute's id: the title, year and number come from the reference data.")),
        Texts("sections", "Which sections or parts."),
        Text("why", "What it has to do with this notice, in one line."),
        Markdown("detail", "More, where a reader needs it."));

    private static readonly RecordType LinkedBody = new(
        "linked-body",
        "a body whose records are linked",
        Id("A short id."),
        Required(Text("name", "The body's name.")),
        LawId("body", "bodies", "a public body", "The body's id in the reference data, so that its name stays current."),
        Text("why", "What its records show."),
        Text("note", "How its name or role has changed."));

    private static readonly RecordType Research = new(
        "research",
        "research or an evaluation",
        Id("A short id."),
        Required(Text("name", "What it is called.")),
        Text("about", "What it is, who asked for it and who does it."),
        Text("status", "Whether it goes on or has ended."),
        Texts("aims", "What it wants to find out."),
        Texts("data", "What information is used."),
        Many("linked_with", LinkedBody, "Whose records are linked."),
        Text("reuse", "What else information may be used for."),
        Text("controller", "Who is responsible for the research data."),
        LawIds("basis", "article_6", "a lawful basis", "The lawful basis of the body that leads it."),
        Many("article_9", Article9, "The condition for special category data."),
        One("article_10", Article10, "What allows criminal offence data to be used."),
        ItemsOf("law", "legislation", "The law that allows the sharing."),
        Text("agreements", "Which agreements bind the bodies."),
        Texts("safeguards", "How people are protected."),
        ItemsOf("retention", "retention", "How long the research data is kept."),
        EasyRead,
        EasyReadWith("research"));

    private static readonly RecordType CaseSystem = new(
        "system",
        "a system that holds the information",
        Id("A short id."),
        Required(Text("name", "The system's name.")),
        Text("about", "What it does and who can see what."),
        Texts("benefits", "What it is good for."),
        EasyRead);

    private static readonly RecordType Security = new(
        "security",
        "how information is kept safe",
        Text("statement", "A short, true summary."),
        Texts("measures", "What is done."),
        Text("breach", "What happens if something goes wrong."),
        Text("advice", "What readers can do themselves."),
        EasyRead);

    private static readonly RecordType Cookies = new(
        "cookies",
        "cookies on the website",
        Required(Text("statement", "What cookies are used for.")),
        Url("url", "Where cookies are explained and managed."));

    private static readonly RecordType Complaints = new(
        "complaints",
        "complaints to the controller",
        Text("note", "What else a reader should know."),
        Required(One("contact", Contact, "Where to complain: an online form or email, and another way. (DPA 2018 s.164A, Art 13(2)(ca))")),
        EasyRead);

    private static readonly RecordType Consent = new(
        "consent",
        "what consent is asked for",
        Texts("used_for", "What is done only with consent."),
        Required(Text("withdraw", "How to withdraw it: as easy as giving it. (Art 7(3), 13(2)(c))")),
        One("contact", Contact, "Where to withdraw it."),
        EasyRead);

    private static readonly RecordType Formats = new(
        "formats",
        "other formats and languages",
        Texts("offered", "Which formats can be asked for."),
        Required(One("contact", Contact, "Where to ask.")),
        EasyRead);

    private static readonly RecordType Children = new(
        "children",
        "what children and young people should know",
        Texts("statements", "Each a plain sentence or two."),
        EasyRead);

    private static readonly RecordType LawEnforcement = new(
        "law-enforcement",
        "what is done to deal with crime, under Part 3 of the Data Protection Act 2018",
        Required(Meaning(
            Choice("covered", "Whether this notice covers it. (DPA 2018 s.30, s.44)", "yes", "no"),
            "this notice is about work against crime too", "work against crime stands in another notice; say where in `note`")),
        Texts("purposes", "What information is used for, each as a phrase that ends 'We use it to …'."),
        Text("note", "What else a reader should know, such as where another notice stands."));

    private static readonly RecordType ExtraSection = new(
        "section",
        "an extra section",
        Id("A short id; the section's address on the page."),
        Required(Text("heading", "The heading.")),
        Required(Markdown("body", "The text.")),
        EasyRead);

    private static readonly RecordType RelatedLink = new(
        "related-link",
        "a related notice or page",
        Id("A short id."),
        Required(Text("name", "What it is called.")),
        Url("url", "Where it can be read."),
        Unprinted(Text("notice", "The id of another notice of this workspace, `authority/notice`.")),
        Text("why", "What a reader finds there."));

    /// <summary>What an authority says of its look.</summary>
    public static readonly RecordType ThemeOverrides = new(
        "theme-overrides",
        "an authority's own look",
        Colour("brand", "The authority's colour: title band, rules, table heads."),
        Colour("on_brand", "Text on that colour; must have a contrast of 4.5 to 1. (WCAG 1.4.3)"),
        Colour("link", "The colour of links."),
        Many("fonts", TemplateSchema.Font, "The authority's own font families, the first one preferred; the theme's fonts print what they lack."),
        Path("logo", "A logo: SVG, PNG or JPEG."),
        Text("logo_alternative", "What the logo shows, for people who cannot see it."),
        Example(
            Path("word", "A Word document in the authority's house style: Word files take their styles, page set-up, header and footer from it, and nothing of its text. `noticegen theme check FILE` says what it holds."),
            "theme:\n  word: theme/house.docx"),
        Path("page", "The page around the content of web pages, as a Scriban template of HTML, such as your website's own header and footer (see docs/page-template.md)."));

    private static readonly RecordType Question = new(
        "question",
        "what is still to be confirmed",
        Id("A short id; a notice takes a question of its authority's file away with `omit: true`."),
        Required(Example(Text("field", "The field that was chosen and not confirmed, as findings name it."), "field: retention[case-records].period")),
        Required(Text("question", "What the authority is asked.")),
        Text("owner", "The role that is asked; the notice's owner if left out."));

    private static readonly RecordType EasyReadEdition = new(
        "easy-read-edition",
        "the Easy Read edition as a whole",
        Text("title", "Its title, in easy words."),
        Picture("picture", "The picture on its cover."),
        Many("introduction", EasyReadRow, "What this document is about."),
        Many("extra", EasyReadRow, "What the notice says that has no place of its own."),
        Text("checked_by", "Who checked that it is easy to read: a person or a group, by name."),
        Text("tested_with", "The group of people with a learning disability who tested it."),
        Date("tested_on", "When they tested it. Only with all three of these is the edition called Easy Read; without them it is called easier to read."),
        Example(Unprinted(Picture("logo", "A logo of an Easy Read standard, from the picture list. It is shown only on an edition that was tested.")), "logo: european-easy-to-read"),
        Unprinted(LawId("profile", "easy_read_profiles", "a set of Easy Read rules", "The rules that this edition is written by; the one in the settings if left out.")));

    /// <summary>The fields of a notice, in the order in which they are best written.</summary>
    public static readonly RecordType Notice = new(
        "notice",
        "a privacy notice",
        Unprinted(Example(Text("base", "The shared definition in `notices/_base/` that this one builds on, without `.yaml`. An item of a list with the same `id` is changed, others are added."), "base: early-help")),
        Required(Text("title", "The notice's title.")),
        Unprinted(Text("service", "The service or programme it is about: a keyword in the metadata of every file.")),
        Text("summary", "The notice in two or three sentences: printed first."),
        Markdown("about", "What the service does."),
        Texts("aims", "What the service is for, each as a phrase that ends 'We aim to …'."),
        One("controller", Controller, "Who decides how and why the information is used."),
        Many("joint_controllers", JointController, "Others who decide together with the controller. (Art 26)"),
        One("dpo", DataProtectionOfficer, "The data protection officer. (Art 13(1)(b))"),
        LawId("regulator", "regulators", "a regulator", "The regulator to complain to; the Information Commissioner's Office if left out."),
        One("service_contact", Contact, "Who to ask about the service itself."),
        Many("purposes", Purpose, "What the information is used for, each with its basis, law and records. (Art 13(1)(c))"),
        Many("services", Service, "The services or teams the notice covers, each with what it uses information for."),
        Many("data", DataCategory, "The kinds of information. (Art 14(1)(d))"),
        Many("article_9", Article9, "The conditions for special category data. (Art 9(2))"),
        One("article_10", Article10, "What allows criminal offence data to be used. (Art 10)"),
        One("policy_document", NamedLink, "The appropriate policy document. (DPA 2018 Schedule 1, paragraphs 38 to 41)"),
        Text("collection", "How information is collected from people themselves."),
        Many("sources", SourceOfData, "Where information comes from, if not from the person. (Art 14(2)(f))"),
        Text("sharing", "How and when information is shared, in general."),
        Many("recipients", Recipient, "Who the information is shared with. (Art 13(1)(e))"),
        One("disclosures", Disclosures, "When information may be shared without telling the person."),
        Texts("never", "What the controller never does, each as a phrase that ends 'We never …'."),
        One("transfers", Transfers, "Transfers outside the UK. (Art 13(1)(f))"),
        Many("retention", Retention, "How long information is kept. (Art 13(2)(a))"),
        One("rights", Rights, "People's rights: which apply follows from the bases; here stand exceptions and where to ask. (Art 13(2)(b))"),
        One("consent", Consent, "What is done with consent, and how to withdraw it. (Art 13(2)(c))"),
        One("automated_decisions", AutomatedDecisions, "Decisions made only by computer. (Art 13(2)(f))"),
        One("providing_data", ProvidingData, "Whether people must give their information. (Art 13(2)(e))"),
        Many("legislation", Legislation, "The laws relied on. (Art 6(3))"),
        Many("research", Research, "Research and evaluation."),
        Many("systems", CaseSystem, "The systems that hold the information."),
        One("security", Security, "How information is kept safe. (Art 5(1)(f))"),
        One("cookies", Cookies, "Cookies on the website."),
        Text("accuracy", "How people can keep their information right."),
        One("law_enforcement", LawEnforcement, "What a youth offending team or other competent authority does to deal with crime. (DPA 2018 Part 3)"),
        One("children", Children, "What children and young people should know. (Art 12(1))"),
        One("childrens_edition", ChildrensEdition.Type, "The edition `children` as a whole: what it answers to children's questions. What it says of rights and complaints stands in the reference data. (Art 12(1), Recital 58)"),
        One("complaints", Complaints, "How to complain to the controller. (DPA 2018 s.164A)"),
        One("formats", Formats, "Other formats and languages."),
        Text("changes", "How readers learn of changes to the notice. (Art 12(1))"),
        Many("sections", ExtraSection, "What fits nowhere else."),
        Many("links", RelatedLink, "Related notices and pages."),
        One("easy_read", EasyReadEdition, "The Easy Read edition as a whole."),
        Example(Editions("Which editions are made, by the names of their folders in `templates/`; what the settings say if left out, else every edition but those that `usual: false` of their theme sets apart."), "editions: [standard, easy-read]"),
        Example(Languages("In which languages it is published, as BCP 47 has them; what the settings say if left out, else English and each language that has words and a template."), "languages: [en, cy]"),
        Example(new Field("first", new ScalarType(ScalarKind.Language), "Which of its languages comes first wherever several are shown, as Welsh does where Welsh language standards ask for it; English if left out.") { Printed = false }, "first: cy"),
        Unprinted(Meaning(
            new Field("audience", new ListType(new ChoiceType(["adults", "young-people", "children"])), "Who the notice speaks to; adults if left out. (Art 12(1))"),
            "grown-ups", "people of about 13 to 17", "younger children")),
        Unprinted(One("theme", ThemeOverrides, "The authority's look.")),
        Unprinted(Text("owner", "The role that answers for this notice, never a person's name.")),
        Unprinted(Many("to_confirm", Question, "What whoever wrote the notice chose, and the authority has not confirmed. While anything stands here, every file says that it is a draft, and `build --strict` publishes none.")),
        Unprinted(Example(Text("version", "The version of the text."), "version: \"1.0\"")),
        Date("published", "When this version was published."),
        Date("review_by", "When it must be looked at again."));

    /// <summary>Every record type a notice is made of, for the schema and the field pages.</summary>
    public static ImmutableArray<RecordType> Types { get; } = Reachable(Notice);

    /// <summary>The fields that say something about the notice, not about how its layers fit together, how it looks or what is asked within the authority.</summary>
    public static ImmutableArray<Field> Published { get; } = [.. Notice.Fields.Where(field => field.Name is not ("base" or "theme" or "to_confirm"))];

    private static ImmutableArray<RecordType> Reachable(RecordType root)
    {
        var found = new List<RecordType>();
        void Add(FieldType type)
        {
            switch (type)
            {
                case ListType list:
                    Add(list.Item);
                    break;
                case TableType table:
                    Add(table.Value);
                    break;
                case NestedType nested when !found.Contains(nested.Record):
                    found.Add(nested.Record);
                    foreach (var field in nested.Record.Fields)
                    {
                        Add(field.Type);
                    }
                    break;
            }
        }
        Add(new NestedType(root));
        return [.. found];
    }
}
