namespace NoticeGen.Templates;

/// <summary>What an edition is for: rules ask for this, never for its name.</summary>
public enum EditionRole
{
    /// <summary>Everything that the notice says.</summary>
    Full,

    /// <summary>The same in words and pictures for people with a learning disability.</summary>
    EasyRead,

    /// <summary>What people must know first, such as a leaflet or the first layer of a notice.</summary>
    Short,

    /// <summary>A first layer for readers of 8 to 13 years, in words and pictures of its own.</summary>
    Children,

    /// <summary>Anything else; no rule asks more of it than its theme says that it must hold.</summary>
    Other,
}

/// <summary>The words of <c>role:</c> in <c>theme.yaml</c>.</summary>
public static class EditionRoles
{
    public static System.Collections.Immutable.ImmutableArray<string> Names { get; } = ["full", "easy-read", "short", "children", "other"];

    /// <summary>The role of a word; <see cref="EditionRole.Other"/> where a theme says none.</summary>
    public static EditionRole Of(string? name) => name is not null && Names.IndexOf(name) is >= 0 and var place ? (EditionRole)place : EditionRole.Other;

    /// <summary>The role of the editions that alone print what a notice says under a field; null where any edition may.</summary>
    public static EditionRole? OfField(string field) => field switch
    {
        "easy_read" => EditionRole.EasyRead,
        "childrens_edition" => EditionRole.Children,
        _ => null,
    };
}
