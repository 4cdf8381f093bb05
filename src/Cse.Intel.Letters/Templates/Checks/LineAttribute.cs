namespace Cse.Intel.Letters.Templates.Checks;

/// <summary>A text on one line, with the most characters that fit; where nothing is said, <see cref="Usual"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LineAttribute(int most) : Attribute
{
    public const int Usual = 160;

    public int Most => most;
}

/// <summary>A text of any number of lines, in somebody's own words.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ProseAttribute(int most = ProseAttribute.Usual) : Attribute
{
    /// <summary>About 6,000 words: long enough for any account, short enough to notice a mistake.</summary>
    public const int Usual = 40_000;

    public int Most => most;
}

/// <summary>How many entries a list may have.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EntriesAttribute(int least, int most) : Attribute
{
    public const int Most = 10_000;

    public int Least => least;

    public int AtMost => most;
}
