using System.Collections.Immutable;

namespace NoticeGen.Diagnostics;

/// <summary>
/// What a step gives back: a value when it could go on, and every diagnostic either way.
/// A half-good notice can still be linted, so one run shows everything.
/// </summary>
public readonly record struct Outcome<T>(T? Value, ImmutableArray<Diagnostic> Diagnostics)
    where T : class
{
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>Goes on with the next step when there is a value, keeping all diagnostics in order.</summary>
    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next)
        where TNext : class
    {
        if (Value is null)
        {
            return new Outcome<TNext>(null, Diagnostics);
        }
        var result = next(Value);
        return new Outcome<TNext>(result.Value, [.. Diagnostics, .. result.Diagnostics]);
    }
}

/// <summary>Shorthand for making outcomes.</summary>
public static class Outcome
{
    public static Outcome<T> Good<T>(T value)
        where T : class => new(value, []);

    public static Outcome<T> Of<T>(T? value, IEnumerable<Diagnostic> diagnostics)
        where T : class => new(value, [.. diagnostics]);

    public static Outcome<T> Failed<T>(params ReadOnlySpan<Diagnostic> diagnostics)
        where T : class => new(null, [.. diagnostics]);
}
