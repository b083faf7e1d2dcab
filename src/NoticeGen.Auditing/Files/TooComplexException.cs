namespace NoticeGen.Auditing.Files;

/// <summary>A file unfolds to more than any notice has.</summary>
/// <param name="why">The end of a sentence that says so.</param>
/// <param name="advice">What to do.</param>
internal sealed class TooComplexException(string why, string advice) : Exception(why)
{
    public string Why => Message;

    public string Advice => advice;
}
