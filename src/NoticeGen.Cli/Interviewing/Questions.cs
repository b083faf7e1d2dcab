using System.Collections.Immutable;
using NoticeGen.Cli.Scaffolding;
using NoticeGen.Law;

namespace NoticeGen.Cli.Interviewing;

/// <summary>
/// What is asked for a new notice, in the order in which it is asked. The list is made as it goes: what was answered decides
/// what is asked next.
/// </summary>
internal sealed class Questions(LawBook law, string starter, string title)
{
    public const string Yes = "yes";
    public const string No = "no";

    private static readonly AnswerOption Later = new("", "I do not know yet: leave it for later");
    private static readonly string[] OtherWays = ["large print", "audio", "braille", "British Sign Language", "other languages"];
    private static readonly string[] NeedLaw = ["public-task", "legal-obligation"];

    private readonly ImmutableArray<StarterItem> _offered = StarterItem.In(starter);

    /// <summary>Whether the authority has no file yet, so that it is asked for what its notices share.</summary>
    public required bool AsksAuthority { get; init; }

    /// <summary>Whether the notice builds on a shared one, which says what the service does.</summary>
    public required bool IsOnBase { get; init; }

    public IEnumerable<Question> For(Answers answers)
    {
        foreach (var question in AsksAuthority ? Authority(answers) : [])
        {
            yield return question;
        }
        yield return Line("service", "What is the service called?", "It becomes the title of the notice.") with { Part = "The service", Usual = title };
        yield return Line("summary", "What do you do with people's information? In two or three sentences.", "It stands at the top, and many read no further.") with { Example = "We use your name and email address to send you news from the council, because you asked us to." };
        foreach (var question in IsOnBase ? [] : Service(answers))
        {
            yield return question;
        }
        yield return Line("owner", "Which role answers for this notice?", "A role, never a person's name: people change.") with { Example = "Head of Housing" };
        yield return new Question(QuestionKind.One, "easy-read", "Shall there be an Easy Read edition, with short sentences and pictures?", "For people who find reading hard. You can decide it later; the full notice never waits for it.")
        {
            Options = [new AnswerOption(Yes, "Yes: `noticegen easy-read draft` will write first words"), new AnswerOption(No, "No, not for this notice")],
        };
    }

    /// <summary>The key of the answer to a question about one item of a list.</summary>
    public static string About(string list, string item, string what) => $"{list}[{item}].{what}";

    private static IEnumerable<Question> Authority(Answers answers)
    {
        yield return Line("controller.name", "What is the full name of your organisation?", "People must know who is responsible for their information. (UK GDPR Art 13(1)(a))") with
        {
            Part = "Your organisation. You are asked this once; all its notices share it.",
            Example = "Westbury Council",
        };
        yield return Line("controller.short_name", "What does the notice call it after that?", "A short name reads more easily.") with { Usual = "the council" };
        yield return Line("controller.registration_number", "What is its number in the register of the Information Commissioner?", "Organisations that use personal information pay a fee and are in this register.") with { Example = "Z1234567" };
        yield return Line("controller.address", "What is its postal address? In one line, with commas.", "People must be able to reach you. (Art 13(1)(a))") with { Example = "Town Hall, 1 High Street, Westbury, WB1 1AA" };
        yield return Line("controller.email", "Which email address answers questions about personal information?", "One that more than one person reads.") with { Example = "privacy@westbury.gov.uk" };
        yield return Line("controller.phone", "Which telephone number?", "Not everybody writes emails.") with { Example = "01632 960 000" };
        yield return Line("dpo.email", "Which email address reaches your data protection officer?", "Every council has an officer, and people may turn to them. (Art 13(1)(b))") with { Example = "dpo@westbury.gov.uk" };
        yield return Line("dpo.phone", "Which telephone number reaches the officer?", "A second way, for who cannot write.") with { Example = "01632 960 001" };
        yield return Line("dpo.address", "Which postal address? In one line, with commas.", "A letter must reach the officer, too.") with { Usual = answers.Find("controller.address"), Example = "Town Hall, 1 High Street, Westbury, WB1 1AA" };
        yield return Line("complaints.email", "Which email address takes complaints about personal information?", "People may complain to you before they go to the Commissioner. (Data Protection Act 2018 s.164A)") with { Example = "complaints@westbury.gov.uk" };
        yield return Line("complaints.phone", "Which telephone number takes such complaints?", "There should be another way than email.") with { Example = "01632 960 002" };
        yield return Line("complaints.form", "Is there a form for them on the web? Give its address.", "The law names a form that can be filled in online.") with { Example = "https://www.westbury.gov.uk/complain" };
        yield return new Question(QuestionKind.List, "formats.offered", "In which other ways can people have a notice?", "Name only what you do give. (Equality Act 2010 s.20)")
        {
            Options = [.. OtherWays.Select(way => new AnswerOption(way, way))],
        };
        yield return Line("formats.email", "Which email address do they ask?", "People must know where to ask for it.") with { Usual = answers.Find("controller.email"), Example = "help@westbury.gov.uk" };
        yield return Line("rights.email", "Which email address takes requests about rights, such as for a copy?", "People must know how to use their rights. (Art 12(2))") with { Usual = answers.Find("dpo.email"), Example = "privacy@westbury.gov.uk" };
    }

    private IEnumerable<Question> Service(Answers answers)
    {
        yield return Items("purposes", "What do you use people's information for?", "Each use must be told, with its lawful basis. (Art 13(1)(c))") with { Part = "What the information is used for", Example = "send you the council's newsletter" };
        foreach (var purpose in answers.All("purposes"))
        {
            var basis = About("purposes", purpose, "basis");
            yield return new Question(QuestionKind.One, basis, $"What lets you “{purpose}”?", "Every use needs one lawful basis. Your data protection officer can say which. (Art 6)")
            {
                Options = [.. law.Table("article_6").Select(each => new AnswerOption(each.Id, $"{each.Text("plain")} ({each.Text("name")})")), Later],
            };
            var laws = Laws();
            if (NeedLaw.Contains(answers.Find(basis)) && laws.Length > 0)
            {
                yield return new Question(QuestionKind.Any, About("purposes", purpose, "law"), "Which law asks you to do it, or lets you?", "For such a basis the notice names the law. (Art 6(3))") { Options = laws };
            }
        }
        if (RestsOnConsent(answers))
        {
            yield return Line("consent.withdraw", "How can people take their permission back?", "It must be as easy as it was to give. (Art 7(3))") with { Example = "Use the link at the foot of any newsletter, or tell us by phone." };
        }
        yield return Items("data", "Which kinds of information do you use?", "People must know what you hold about them. (Art 14(1)(d))") with { Part = "The information", Example = "Your name" };
        yield return new Question(QuestionKind.Any, "special", "Do you use any of these, which the law protects more?", "They need a further legal reason. (Art 9 and 10)")
        {
            Options = [.. law.Table("special_kinds").Select(kind => new AnswerOption(kind.Id, kind.Text("plain") ?? kind.Id)), new AnswerOption(AnsweredNotice.Offences, "Crimes, convictions or police records")],
        };
        yield return Line("collection", "How do people give you their information?", "It tells what comes from people themselves.") with { Example = "You give us your details when you fill in our form." };
        yield return Items("sources", "Who else gives you information about them?", "What does not come from people themselves must be told, and from whom. (Art 14(2)(f))") with { Example = "Schools" };
        yield return Items("recipients", "Who do you share it with?", "Each one, or each kind, must be told. (Art 13(1)(e))") with { Part = "Who gets the information", Example = "The company that sends our emails" };
        foreach (var recipient in answers.All("recipients"))
        {
            yield return Line(About("recipients", recipient, "why"), $"Why do you share with “{recipient}”?", "People want to know the reason more than the name.") with { Example = "They send the emails for us." };
        }
        yield return Items("retention", "Which records do you keep? Name each kind that has its own time.", "How long each is kept must be told. (Art 13(2)(a))") with { Part = "How long you keep it", Example = "your application" };
        foreach (var records in answers.All("retention"))
        {
            var byLaw = _offered.FirstOrDefault(item => item.List == "retention" && item.Words == records)?.ByLaw;
            yield return Line(About("retention", records, "period"), $"How long do you keep “{records}”?", byLaw is null ? "Your retention schedule says it." : $"Your retention schedule says it. By law: {byLaw}.") with { Example = "6 years" };
            yield return Line(About("retention", records, "from"), "From when does that time run?", "Without its start a time says nothing.") with { Example = "the day your case closes" };
        }
        yield return new Question(QuestionKind.One, "transfers", "Does the information leave the UK?", "Ask your suppliers where they keep it. (Art 13(1)(f))")
        {
            Part = "The rest of what the law asks",
            Options = [new AnswerOption("none", "No, never"), new AnswerOption("not-routinely", "Not normally"), new AnswerOption("yes", "Yes"), Later],
        };
        yield return new Question(QuestionKind.One, "automated", "Does a computer alone make decisions that matter to people?", "Such decisions give people further rights. (Art 22A)")
        {
            Options = [new AnswerOption(No, "No, a person decides"), new AnswerOption(Yes, "Yes"), Later],
        };
        yield return new Question(QuestionKind.One, "providing", "Do people have to give you the information?", "They must know whether the law or a contract asks for it. (Art 13(2)(e))")
        {
            Options = [new AnswerOption(Yes, "Yes, all of it"), new AnswerOption("partly", "Some of it"), new AnswerOption(No, "No"), Later],
        };
    }

    /// <summary>Whether one of the uses has consent as its basis.</summary>
    public static bool RestsOnConsent(Answers answers) => answers.All("purposes").Any(purpose => answers.Find(About("purposes", purpose, "basis")) == "consent");

    private ImmutableArray<AnswerOption> Laws() =>
        [.. _offered.Where(item => item.List == "legislation").Select(item => new AnswerOption(item.Words, law.Find("statutes", item.Words)?.Text("title") ?? item.Words))];

    private static Question Line(string id, string words, string why) => new(QuestionKind.Line, id, words, why);

    private Question Items(string list, string words, string why) => new(QuestionKind.List, list, words, why)
    {
        Options = [.. _offered.Where(item => item.List == list).Select(item => new AnswerOption(item.Words, item.Words))],
    };
}
