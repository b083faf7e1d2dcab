using W = DocumentFormat.OpenXml.Wordprocessing;

namespace NoticeGen.Rendering.Docx;

/// <summary>The numbering definitions: real lists, so that screen readers announce items and Word renumbers them.</summary>
internal sealed class NumberingPart(Metrics metrics, NumberedLists lists)
{
    private const int Levels = 9;
    private const int BulletDefinition = 0;
    private const int BoxBulletDefinition = 1;
    private const int NumberDefinition = 2;
    private const int BoxNumberDefinition = 3;

    public W.Numbering Write()
    {
        var numbering = new W.Numbering(
            Definition(BulletDefinition, numbered: false, inset: 0),
            Definition(BoxBulletDefinition, numbered: false, metrics.BoxInset),
            Definition(NumberDefinition, numbered: true, inset: 0),
            Definition(BoxNumberDefinition, numbered: true, metrics.BoxInset),
            Instance(NumberedLists.Bullets, BulletDefinition),
            Instance(NumberedLists.BoxBullets, BoxBulletDefinition),
            Instance(NumberedLists.Numbers, NumberDefinition));
        for (var i = 0; i < lists.All.Count; i++)
        {
            var (inBox, level) = lists.All[i];
            var house = inBox ? null : lists.HouseLevelOf(numbered: true, level);
            var definition = house?.Definition ?? (inBox ? BoxNumberDefinition : NumberDefinition);
            var instance = Instance(NumberedLists.Numbers + 1 + i, definition);
            instance.AppendChild(new W.LevelOverride(
                new W.StartOverrideNumberingValue { Val = 1 }) { LevelIndex = house?.Level ?? level });
            numbering.AppendChild(instance);
        }
        return numbering;
    }

    private static W.NumberingInstance Instance(int id, int definition) =>
        new(new W.AbstractNumId { Val = definition }) { NumberID = id };

    private W.AbstractNum Definition(int id, bool numbered, int inset)
    {
        var definition = new W.AbstractNum(
            new W.Nsid { Val = Measure.Number(0x4E470000 + id).PadLeft(8, '0')[..8] },
            new W.MultiLevelType { Val = W.MultiLevelValues.HybridMultilevel })
        {
            AbstractNumberId = id,
        };
        for (var level = 0; level < Levels; level++)
        {
            definition.AppendChild(numbered ? NumberLevel(id, level, inset) : BulletLevel(id, level, inset));
        }
        return definition;
    }

    private W.Level NumberLevel(int definition, int level, int inset)
    {
        var format = (level % 3) switch
        {
            0 => W.NumberFormatValues.Decimal,
            1 => W.NumberFormatValues.LowerLetter,
            _ => W.NumberFormatValues.LowerRoman,
        };
        var text = "%" + Measure.Number(level + 1) + ".";
        return Level(definition, level, inset, format, text);
    }

    private W.Level BulletLevel(int definition, int level, int inset) =>
        Level(definition, level, inset, W.NumberFormatValues.Bullet, level % 2 == 0 ? "\u2022" : "\u2013");

    private W.Level Level(int definition, int level, int inset, W.NumberFormatValues format, string text)
    {
        var result = new W.Level { LevelIndex = level };
        result.AppendChild(new W.StartNumberingValue { Val = 1 });
        result.AppendChild(new W.NumberingFormat { Val = format });
        if (StyleOf(definition, level) is { } style)
        {
            result.AppendChild(new W.ParagraphStyleIdInLevel { Val = style });
        }
        result.AppendChild(new W.LevelText { Val = text });
        result.AppendChild(new W.LevelJustification { Val = W.LevelJustificationValues.Left });
        result.AppendChild(new W.PreviousParagraphProperties(new W.Indentation
        {
            Left = Measure.Number(inset + (metrics.ListStep * (level + 1))),

            // In boxes the label stands flush, so that the box is as wide around a list as around other paragraphs; numbers do so
            // everywhere, to have room for two digits.
            Hanging = Measure.Number(inset > 0 || format != W.NumberFormatValues.Bullet ? metrics.ListStep : metrics.ListStep * 4 / 5),
        }));
        return result;
    }

    /// <summary>
    /// Levels and list styles name each other, so that either gives the other in Word; a style whose level is a house
    /// document's is left to that.
    /// </summary>
    private string? StyleOf(int definition, int level) =>
        definition is BulletDefinition or NumberDefinition && level < StyleIds.DeepestList
            && lists.HouseLevelOf(definition == NumberDefinition, level) is null
            ? StyleIds.List(definition == NumberDefinition, level + 1)
            : null;
}
