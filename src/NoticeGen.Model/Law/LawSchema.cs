using System.Collections.Immutable;
using NoticeGen.Records;
using static NoticeGen.Records.FieldSyntax;

namespace NoticeGen.Law;

/// <summary>
/// The tables of the reference data in <c>Law/uk/*.yaml</c>. A workspace's own <c>law/</c> folder uses the same tables;
/// its records are merged by id over the built-in ones.
/// </summary>
public static class LawSchema
{
    private static readonly ImmutableArray<Field> Dated =
    [
        Date("valid_from", "The first day on which this is right; always, if left out."),
        Date("valid_to", "The last day on which this is right; still right, if left out."),
        Meaning(
            Choice("days_known_to", "How exactly its days are known: where only the month or the year is, its last day stands for the end and its first for the beginning.", "month", "year"),
            "the month is known", "the year is known"),
        Text("instrument", "What makes it begin or end: a provision, commencement regulations, an announcement."),
        Text("awaits", "What must happen before it is right, where no day is known; it is not used until then."),
        Text("may_end", "What would end it, where no day is known."),
        Text("source", "Where this was read: a page, or a short citation."),
        Flag("confirmed", "Whether a good source was seen. What is not confirmed is never a hard error."),
        Text("note", "What the next person to check this should know."),
    ];

    private static readonly RecordType EasyReadRow = new(
        "law-easy-read",
        "Easy Read words with a picture",
        Required(Text("words", "One short sentence.")),
        Required(Picture("picture", "The picture beside it.")));

    private static readonly Field EasyRead = One("easy_read", EasyReadRow, "How Easy Read says this.");

    private static RecordType Item(string name, string title, params ImmutableArray<Field> fields) =>
        new(name, title, [.. fields, .. Dated]);

    private static readonly RecordType Regulator = Item(
        "regulator",
        "a regulator",
        Id("Its id."),
        Many("names", Item("regulator-name", "a name", Required(Text("name", "The name to print.")), Text("short_name", "The short name.")), "Its names."),
        Many("addresses", Item("regulator-address", "an address", Required(Texts("lines", "The lines of the address."))), "Its postal addresses."),
        Many("telephones", Item("regulator-telephone", "a telephone number", Required(Text("number", "The number.")), Meaning(
            Choice("use", "What it is for.", "helpline", "welsh", "textphone"),
            "for everybody", "in Welsh", "for textphones")), "Its telephone numbers."),
        Many("emails", Item("regulator-email", "an email address", Required(Email("email", "The address."))), "Its email addresses."),
        Many("links", Item("regulator-link", "a page", Required(Url("url", "The address.")), Meaning(
            Choice("use", "What the page is for.", "home", "complain", "what-to-expect", "complaint-form", "register", "guidance"),
            "the home page", "where to complain", "what happens with a complaint", "the form for complaints", "the register of fee payers", "guidance"), Text("label", "What to call it.")), "Its pages."),
        EasyRead);

    private static readonly RecordType ObsoleteContact = Item(
        "obsolete-contact",
        "a contact detail that is out of date",
        Id("Its id."),
        Required(Text("text", "What to look for.")),
        Text("instead", "What to use."),
        Meaning(
            Choice("kind", "What it is.", "telephone", "email", "url", "address", "name"),
            "a telephone number", "an email address", "a web address", "a postal address", "a name"));

    private static readonly RecordType Article6 = Item(
        "article-6-basis",
        "a lawful basis",
        Id("Its id."),
        Required(Text("citation", "The provision.")),
        Text("letter", "Its letter in Article 6(1)."),
        Required(Text("name", "Its short name.")),
        Text("plain", "It in a few plain words."),
        Required(Text("sentence", "A full sentence for a notice.")),
        Meaning(
            Choice("public_authority", "Whether a public authority may use it for its tasks.", "allowed", "rare", "barred-for-tasks"),
            "a public authority may use it", "it seldom fits a public authority", "a public authority may not use it for its tasks"),
        EasyRead);

    private static readonly RecordType Article9 = Item(
        "article-9",
        "an Article 9 condition",
        Id("Its id."),
        Required(Text("citation", "The provision.")),
        Text("letter", "Its letter in Article 9(2)."),
        Required(Text("name", "Its short name.")),
        Required(Text("sentence", "A full sentence for a notice.")),
        Meaning(
            Choice("needs_schedule_1", "Which part of DPA 2018 Schedule 1 must be met with it.", "none", "part-1", "part-2"),
            "none", "a condition of Part 1", "a condition of Part 2"),
        EasyRead);

    private static readonly RecordType Schedule1 = Item(
        "schedule-1",
        "a Schedule 1 condition",
        Id("Its id."),
        Text("paragraph", "The paragraph's number."),
        Text("part", "The Part of the Schedule."),
        Required(Text("title", "Its title.")),
        Required(Text("citation", "The provision.")),
        Meaning(
            Choice("policy_document", "Whether an appropriate policy document is needed.", "required", "not-required", "follows-condition", "except"),
            "it is needed", "it is not needed", "it depends on the condition that it goes with", "it is needed, but for the case in `policy_document_note`"),
        Text("policy_document_note", "When it is not needed."),
        Text("sentence", "A full sentence for a notice."),
        EasyRead);

    private static readonly RecordType Article10 = Item(
        "article-10",
        "an Article 10 basis",
        Id("Its id."),
        Required(Text("name", "Its short name.")),
        Required(Text("citation", "The provision.")),
        Required(Text("sentence", "A full sentence for a notice.")),
        EasyRead);

    private static readonly RecordType Right = Item(
        "right",
        "a right",
        Id("Its id."),
        Required(Text("citation", "The provision.")),
        Required(Text("name", "Its legal name.")),
        Required(Text("heading", "Its plain heading.")),
        Required(Text("sentence", "What to say where it applies.")),
        Text("limited_sentence", "What to say where it applies in part."),
        Text("not_sentence", "What to say where it does not apply."),
        Required(Meaning(
            Named("applies", new ChoiceType(["yes", "no", "limited"]), "For each lawful basis, whether the right applies."),
            "it applies", "it does not apply", "it applies in part")),
        Flag("separate", "Whether it must be shown apart from the other rights."),
        EasyRead);

    private static readonly RecordType StatuteSection = Item(
        "statute-section",
        "a section",
        Required(Text("section", "The section, Part, Article or paragraph.")),
        Text("title", "What it does."),
        Text("caution", "What someone who cites it should check first."));

    private static readonly RecordType Statute = Item(
        "statute",
        "an Act, regulations or guidance",
        Id("Its id."),
        Required(Text("title", "The official short title with its year.")),
        Number("year", "Its year."),
        Text("number", "Chapter or SI number."),
        Meaning(
            Choice("kind", "What it is.", "act", "regulations", "order", "retained-regulation", "statutory-guidance", "code-of-practice"),
            "an Act of Parliament", "regulations", "an order", "a regulation of the EU that is UK law", "guidance that a public body must have regard to", "a code of practice"),
        Url("url", "Where it can be read."),
        Texts("other_forms", "Short forms of the title in use, which are no fault."),
        Texts("wrong_forms", "Wrong forms of the title that were seen."),
        Many("sections", StatuteSection, "Its sections that notices cite."),
        Number("last_section", "The number of its last section or Article; a higher one does not exist."),
        Number("last_schedule", "The number of its last Schedule."),
        LawId("replaced_by", "statutes", "a statute", "What replaced it."),
        Date("repealed_on", "When it was repealed."),
        Text("extent", "Where in the UK it applies."));

    private static readonly RecordType FormerName = Item(
        "former-name",
        "a former name",
        Required(Text("name", "The name.")),
        Text("short_name", "Its short form."),
        Texts("other_forms", "Other forms of that name in use."),
        Date("until", "The last day of that name."));

    private static readonly RecordType Body = Item(
        "body",
        "a public body",
        Id("Its id."),
        Required(Text("name", "Its current name.")),
        Text("short_name", "Its short name."),
        Text("kind", "What kind of body it is."),
        Many("former", FormerName, "Names it had."),
        Texts("other_forms", "Other forms of the name in use, besides the short name and the plural."),
        Texts("wrong_forms", "Wrong forms of the name that were seen."),
        Texts("of_northern_ireland", "Those of the former names and wrong forms that are the name of a body of Northern Ireland: they are left alone in a text of that place."),
        LawId("successor", "bodies", "a body", "The one body that took over all that it did."),
        Text("instead", "What to do with the name where no one body took over: it is told, and never replaced."),
        EasyRead);

    private static readonly RecordType Programme = Item(
        "programme",
        "a programme",
        Id("Its id."),
        Required(Text("name", "Its name.")),
        Text("short_name", "Its short name."),
        Many("former", FormerName, "Names it had."),
        Texts("other_forms", "Other forms of the name in use, besides the short name."),
        Texts("wrong_forms", "Wrong forms of the name that were seen."),
        LawId("successor", "programmes", "a programme", "What took its place, or the name that it has now."),
        Text("instead", "What to do with the name where nothing took its place: it is told, and never replaced."),
        LawId("owner", "bodies", "a body", "The body that runs it."),
        EasyRead);

    private static readonly RecordType Jargon = Item(
        "jargon",
        "a notice word and the plain word",
        Id("Its id."),
        Required(Text("word", "The notice word.")),
        Text("say", "What to say instead; nothing where the word is simply to be avoided."),
        Flag("term", "Whether it is a term of the law, to be explained and not replaced."));

    private static readonly RecordType HardWord = Item(
        "hard-word",
        "a hard word with its explanation",
        Id("Its id."),
        Required(Text("word", "The word.")),
        Required(Text("explanation", "One short sentence that says what it means; Easy Read prints it after the word's first use, and in the list of words at the end.")),
        Texts("forms", "Other forms of the word, such as the plural."));

    private static readonly RecordType EasyReadWording = Item(
        "easy-read-wording",
        "a wording that Easy Read avoids",
        Id("Its id."),
        Required(Text("words", "The words to look for.")),
        Required(Meaning(
            Choice("kind", "Padding that can go, a figure of speech, or another word for a thing that has one already.", "padding", "idiom", "other-word"),
            "words that can go", "a figure of speech", "another word for a thing that has one already")),
        Text("say", "What to say; nothing where the words are simply to be left out."));

    private static readonly RecordType EasyReadProfile = Item(
        "easy-read-profile",
        "a set of Easy Read rules",
        Id("Its id: what `easy_read_profile` in the settings and `easy_read.profile` in a notice name."),
        Required(Text("name", "Whose rules they are.")),
        Number("sentence_best", "Words in a sentence, from which on it gets hard."),
        Required(Number("sentence_most", "Words in a sentence, at the most.")),
        Number("words_most", "Words in the whole document, at the most."),
        Number("pages_best", "Pages, from which on it gets hard to hold together."),
        Number("pages_most", "Pages, at the most."),
        Number("type_size", "Size of type in points, at the least."),
        Number("line_spacing", "Distance between lines as a multiple of the size of type, at the least."),
        Number("margin", "Margins of the page in millimetres, at the least."),
        Number("picture_width", "Width of a picture in millimetres, at the least."),
        Number("sentences_per_picture", "Sentences beside one picture, at the most."),
        Number("list_items", "Items of a list, at the most."));

    private static readonly RecordType EasyReadPhrase = Item(
        "easy-read-phrase",
        "a standard fact with its Easy Read words",
        Id("Its id."),
        Required(Meaning(
            Choice("about", "What kind of fact it is.", "data", "party", "purpose", "retention", "research"),
            "a kind of information", "somebody who gives or gets information", "a purpose", "a period", "research")),
        Required(Texts("names", "How notices name it: it is meant when a name holds all the words of one of these.")),
        Required(Many("easy_read", EasyReadRow, "How Easy Read says it.")));

    private static readonly RecordType DatedPhrase = Item(
        "dated-phrase",
        "a phrase that is out of date",
        Id("Its id."),
        Inner(Required(Text("pattern", "The text to look for."))),
        Required(Text("why", "What is wrong with it.")),
        Inner(Texts("unless", "Wordings that, in the same text, make it right.")),
        Text("say_instead", "What to say."));

    private static readonly RecordType Statement = Item(
        "statement",
        "a standard sentence",
        Id("Its id."),
        Required(Text("text", "The sentences to print.")),
        Many("easy_read", EasyReadRow, "How Easy Read says it."),
        Text("citation", "The provision behind it."));

    private static readonly RecordType SpecialKind = Item(
        "special-kind",
        "a kind of special category data",
        Id("Its id."),
        Required(Text("name", "Its name.")),
        Text("plain", "It in plain words."),
        Texts("words", "Words that show it in the name of a kind of information."),
        Text("citation", "The provision."),
        EasyRead);

    private static readonly RecordType OffenceKind = Item(
        "offence-kind",
        "a kind of criminal offence data",
        Id("Its id."),
        Required(Text("name", "Its name.")),
        Text("plain", "It in plain words."),
        Texts("words", "Words that show it in the name of a kind of information."),
        Text("citation", "The provision."),
        EasyRead);

    private static readonly RecordType NotSpecial = Item(
        "not-special",
        "words often wrongly called special category data",
        Id("Its id."),
        Required(Texts("words", "The words.")),
        Required(Text("why", "Why it is not.")));

    private static readonly RecordType RecognisedInterest = Item(
        "recognised-interest",
        "a recognised legitimate interest",
        Id("Its id."),
        Required(Text("name", "Its short name.")),
        Text("plain", "It in plain words."),
        Text("citation", "The provision."));

    private static readonly RecordType ApprovedCountry = Item(
        "approved-country",
        "a country that regulations approve",
        Id("Its id."),
        Required(Text("name", "Its name.")),
        Texts("other_forms", "Other forms of the name in use."),
        Text("only_if", "The condition on which it is approved; it is approved as a whole, if left out."));

    private static readonly RecordType MisplacedPhrase = Item(
        "misplaced-phrase",
        "a phrase that does not belong in a public body's notice",
        Id("Its id."),
        Inner(Required(Text("pattern", "The text to look for."))),
        Required(Text("why", "What is wrong with it.")),
        Text("say_instead", "What to say."));

    private static readonly RecordType KnownAbbreviation = Item(
        "abbreviation",
        "an abbreviation",
        Id("Its id."),
        Required(Text("short", "The abbreviation.")),
        Required(Text("full", "What it stands for.")),
        Flag("everyday", "Whether everyone knows it, so that it needs no explanation."));

    private static readonly RecordType ActTitle = Item(
        "act-title",
        "a title of Acts",
        Id("Its id."),
        Required(Text("title", "The title without the year.")),
        Required(new Field("years", new ListType(new ScalarType(ScalarKind.Number)), "Every year in which Parliament has used it.") { Printed = false }));

    private static readonly RecordType TelephoneRange = Item(
        "telephone-range",
        "a range of telephone numbers",
        Id("Its id."),
        Required(Text("prefix", "The digits that its numbers begin with.")),
        Required(Meaning(
            Choice("kind", "What it is for.", "geographic", "nationwide", "corporate", "mobile", "freephone", "short", "personal", "service-charge", "premium"),
            "of a place", "of the whole country (03)", "of a firm’s network", "of a mobile telephone", "free to call", "a short code", "follows a person", "with a service charge", "at a premium rate")),
        Required(new Field("digits", new ListType(new ScalarType(ScalarKind.Number)), "How many digits its numbers may have, with the leading 0.") { Printed = false }));

    private static readonly RecordType SyllableCount = Item(
        "syllable-count",
        "a word whose syllables cannot be counted by rule",
        Id("The word, lower case."),
        Required(Number("count", "How many it has.")));

    private static readonly RecordType Evidence = Item(
        "evidence",
        "wording that shows something",
        Required(Meaning(
            Choice("state", "What the wording shows.", "present", "weak", "outdated", "contradictory"),
            "the notice says it", "the notice says it weakly", "the notice says what was right once", "the notice contradicts itself")),
        Inner(Required(Text("pattern", "The wording: a regular expression without backtracking; a space stands for any white space in a paragraph."))),
        Inner(Text("near", "Wording that must stand within 500 characters of it.")),
        Inner(Text("unless", "Wording that, in the same paragraph, makes it mean something else.")),
        Inner(Text("not_beside", "Wording that, in the same sentence, makes it mean something else.")),
        Inner(Text("other_than", "Wording that does not count where it is what was found.")),
        Inner(Text("with", "Wording that must stand anywhere in the notice.")),
        Inner(Text("not_with", "Wording that, anywhere in the notice, makes it right.")),
        Inner(Text("under", "What the headings over it, or the sentence that leads to its list, must say.")),
        Inner(Text("not_under", "Wording with which the last of these, the nearest, makes it tell something else.")),
        Meaning(
            Choice("severity", "How bad it is, where it is certain; a warning, if left out.", "error", "warning", "note"),
            "must be put right", "should be put right", "something to know"),
        Number("times", "In how many paragraphs it must stand to count; one, if left out."),
        Text("rule", "The rule to report it by, where it is not the item's."),
        Meaning(
            Choice("in", "Where it counts.", "heading", "item", "paragraph"),
            "in a heading", "in an item of a list", "in a paragraph"),
        Flag("always", "Whether it is a fault even where better wording was found too."),
        Text("why", "What is wrong with it."),
        Text("advice", "What to do, where it differs from the item's own advice."));

    private static readonly RecordType Topic = Item(
        "topic",
        "what a heading of a published notice is about",
        Id("Its id."),
        Inner(Required(Text("pattern", "Wording of such a heading, or of the sentence that leads to such a list."))),
        Inner(Text("items", "The field that holds the items of its lists, such as `data[].name`.")),
        Inner(Text("text", "The field that holds its sentences.")));

    private static readonly RecordType RegisterColumn = Item(
        "register-column",
        "heads of a column of registers of processing",
        Id("What the column holds."),
        Required(Texts("heads", "What stands at its head, as it is written there.")));

    private static readonly RecordType WrittenFault = Item(
        "written-fault",
        "wording that is a fault wherever it stands",
        Id("Its id."),
        Required(Text("rule", "The code of the rule that reports it.")),
        Inner(Required(Text("pattern", "The wording: a regular expression without backtracking; a space stands for any white space in a paragraph."))),
        Inner(Text("unless", "Wording that, in the same sentence, makes it right.")),
        Inner(Text("not_with", "Wording that, anywhere in the notice, makes it right.")),
        Required(Text("why", "What is wrong with it.")),
        Text("advice", "What to do."));

    private static readonly RecordType EssentialItem = Item(
        "essential",
        "something that a published notice tells",
        Id("Its id."),
        Required(Text("name", "Its name in reports.")),
        Text("citation", "The provision."),
        Text("rule", "The rule that asks for it of a notice in YAML, by code."),
        Meaning(
            Choice("severity", "How bad it is when nothing is said; nothing is reported with `none`.", "error", "warning", "note", "none"),
            "must be put right", "should be put right", "something to know", "nothing is reported"),
        Inner(Text("only_if", "Wording without which it is not needed.")),
        Inner(Text("not_if", "Wording with which it is not needed.")),
        Inner(Text("asked_if", "Wording with which it is needed although `not_if` is there too.")),
        Inner(Text("certain_if", "Wording without which silence is a warning at most.")),
        Inner(Text("perhaps", "Wording of its subject with which silence is a warning at most: it may be told in words that are not known.")),
        Inner(Text("elsewhere", "Wording that leads to another notice, which may tell it: silence is a warning at most.")),
        Inner(Text("announced", "Wording with which a sentence only announces what the notice is about, and tells nothing of it.")),
        Inner(Text("passing", "Wording with which a sentence does not count for `only_if`, `certain_if` and `perhaps`: it names the subject in passing.")),
        Text("law_enforcement", "The provision of Part 3 of the Data Protection Act 2018 that asks for it; Part 3 does not ask for it, if left out."),
        Meaning(
            Choice("law_enforcement_severity", "How bad it is when nothing is said under Part 3 alone; that of the rule, if left out.", "error", "warning", "note"),
            "must be put right", "should be put right", "something to know"),
        Inner(Required(Many("evidence", Evidence, "What shows it, the best first."))),
        Text("missing", "What to report when nothing is said; completes “the notice does not say …”."),
        Text("advice", "What to do."));

    private static readonly RecordType WelshEssential = Item(
        "welsh-essential",
        "wording in Welsh of something that a published notice tells",
        Id("The id of the item in `essentials`."),
        Inner(Text("only_if", "Wording without which it is not needed.")),
        Inner(Text("perhaps", "Wording of its subject: it may be told in words that are not known.")),
        Inner(Text("elsewhere", "Wording that leads to another notice, which may tell it.")),
        Inner(Required(Many("evidence", Evidence, "What shows it, the best first."))));

    private static readonly RecordType Wording = Item(
        "wording",
        "a part of patterns that has a name",
        Id("The name by which patterns take it in, in curly brackets."),
        Inner(Required(Text("pattern", "The wording: a part of a regular expression; it may name wordings before it."))));

    private static readonly RecordType LawEnforcement = Item(
        "law-enforcement",
        "wording that shows that a notice is about law enforcement",
        Id("Its id."),
        Inner(Required(Text("pattern", "Wording that says that Part 3 of the Data Protection Act 2018 applies."))),
        Text("beside", "Wording that says that the UK GDPR applies to a part of it as well."));

    private static readonly RecordType Contradiction = Item(
        "contradiction",
        "two statements that cannot both be right",
        Id("Its id."),
        Inner(Required(Text("first", "Wording of the first statement."))),
        Inner(Required(Text("second", "Wording of the second statement."))),
        Inner(Text("unless", "Wording anywhere with which they agree.")),
        Text("rule", "The code of the rule that reports it; `NG320` if left out."),
        Required(Text("why", "Why they cannot both be right.")),
        Text("advice", "What to do."));

    /// <summary>Every table with the kind of its records.</summary>
    public static RecordType Tables { get; } = new(
        "law",
        "reference data",
        Many("regulators", Regulator, "The regulator and its offices."),
        Many("obsolete_contacts", ObsoleteContact, "Contact details of the regulator that are out of date."),
        Many("article_6", Article6, "Lawful bases (UK GDPR Article 6(1))."),
        Many("article_9", Article9, "Conditions for special category data (Article 9(2))."),
        Many("schedule_1", Schedule1, "Conditions of the Data Protection Act 2018, Schedule 1."),
        Many("article_10", Article10, "What allows criminal offence data to be used (Article 10)."),
        Many("rights", Right, "People's rights and the bases they follow from."),
        Many("statutes", Statute, "Acts, regulations and guidance."),
        Many("act_titles", ActTitle, "Titles of Acts with the years in which there is one."),
        Many("bodies", Body, "Public bodies with their current and former names."),
        Many("programmes", Programme, "Programmes with their current and former names."),
        Many("jargon", Jargon, "Notice words and plain words."),
        Many("hard_words", HardWord, "Hard words with an explanation in easy words."),
        Many("easy_read_wordings", EasyReadWording, "Wordings that Easy Read avoids."),
        Many("easy_read_profiles", EasyReadProfile, "Easy Read standards and what each asks for."),
        Many("easy_read_phrases", EasyReadPhrase, "Facts that many notices hold, with Easy Read words for `noticegen easy-read draft`."),
        Many("dated_phrases", DatedPhrase, "Phrases left over from older law."),
        Many("statements", Statement, "Standard sentences that templates print."),
        Many("special_kinds", SpecialKind, "Kinds of special category data (Article 9(1))."),
        Many("offence_kinds", OffenceKind, "Kinds of criminal offence data (Article 10)."),
        Many("not_special", NotSpecial, "Words often wrongly called special category data."),
        Many("recognised_interests", RecognisedInterest, "Recognised legitimate interests (UK GDPR Annex 1)."),
        Many("approved_countries", ApprovedCountry, "Countries that regulations approve for transfers (UK GDPR Article 45A)."),
        Many("misplaced_phrases", MisplacedPhrase, "Phrases that do not belong in a public body's notice."),
        Many("abbreviations", KnownAbbreviation, "Abbreviations with what they stand for."),
        Inner(Many("telephone_ranges", TelephoneRange, "Telephone numbers of the United Kingdom, by their first digits.")),
        Inner(Many("syllables", SyllableCount, "Words whose syllables cannot be counted by rule.")),
        Inner(Many("wordings", Wording, "Parts that the patterns of essentials share.")),
        Inner(Many("law_enforcement", LawEnforcement, "Wording that shows that a published notice is about law enforcement.")),
        Inner(Many("topics", Topic, "What headings of published notices are about, and the fields that hold what stands below them.")),
        Many("register_columns", RegisterColumn, "Heads of the columns of registers of processing (UK GDPR Article 30(1)), by what the columns hold."),
        Many("essentials", EssentialItem, "What a published notice must tell, and the wording that shows it."),
        Inner(Many("essentials_in_welsh", WelshEssential, "Wording by which a published notice in Welsh tells them.")),
        Many("written_faults", WrittenFault, "Wording that is a fault wherever it stands."),
        Many("contradictions", Contradiction, "Statements of published notices that cannot both be right."));
}
