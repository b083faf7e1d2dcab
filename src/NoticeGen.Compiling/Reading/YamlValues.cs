using System.Collections.Immutable;
using NoticeGen.Source;

namespace NoticeGen.Reading;

/// <summary>The values of a YAML file in the order written, without schema: to see whether two texts say the same.</summary>
public static class YamlValues
{
    /// <summary>Null when the text is not sound YAML.</summary>
    public static ImmutableArray<FieldValue>? Of(SourceText source)
    {
        var read = YamlReader.Read(source);
        if (read.Value is not { } root || read.HasErrors)
        {
            return null;
        }
        var values = ImmutableArray.CreateBuilder<FieldValue>();
        Gather(root, "", values);
        return values.ToImmutable();
    }

    private static void Gather(YamlNode node, string path, ImmutableArray<FieldValue>.Builder values)
    {
        switch (node)
        {
            case YamlScalar scalar:
                values.Add(new FieldValue(path, scalar.Text));
                break;
            case YamlList list:
                for (var index = 0; index < list.Items.Count; index++)
                {
                    Gather(list.Items[index], $"{path}[{index}]", values);
                }
                break;
            case YamlMap map:
                foreach (var entry in map.Entries)
                {
                    Gather(entry.Value, path.Length == 0 ? entry.Key.Text : $"{path}.{entry.Key.Text}", values);
                }
                break;
        }
    }
}
