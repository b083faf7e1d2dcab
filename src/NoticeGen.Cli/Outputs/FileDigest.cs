using System.Globalization;

namespace NoticeGen.Cli.Outputs;

/// <summary>A SHA-256 in a fifth of the memory that its letters take: an estate has one for each of very many files.</summary>
internal readonly record struct FileDigest
{
    private const int Half = 32;

    private readonly UInt128 _high;
    private readonly UInt128 _low;

    /// <summary>What was given, where it is no digest: a manifest may hold anything.</summary>
    private readonly string? _other;

    private FileDigest(UInt128 high, UInt128 low, string? other) => (_high, _low, _other) = (high, low, other);

    /// <param name="text">Lower-case hexadecimal.</param>
    public static FileDigest Of(string text) =>
        text.Length == 2 * Half && Number(text[..Half]) is { } high && Number(text[Half..]) is { } low && new FileDigest(high, low, null) is var digest && digest.ToString() == text
            ? digest
            : new FileDigest(0, 0, text);

    public override string ToString() => _other ?? string.Create(CultureInfo.InvariantCulture, $"{_high:x32}{_low:x32}");

    private static UInt128? Number(string text) => UInt128.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? number : null;
}
