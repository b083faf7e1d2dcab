namespace NoticeGen.Source;

/// <summary>A value of a file as written, with the path of its field: <c>purposes[0].name</c>.</summary>
public readonly record struct FieldValue(string Field, string Value);
