using Cse.Intel.Letters.Templates;

namespace Cse.Intel.Web.Features.Notices;

/// <summary>What each letter of a force says of the force itself; the section <c>Letters</c> of the configuration changes it.</summary>
public sealed record LetterHead
{
    /// <summary>The force.</summary>
    public string Force { get; init; } = "Calderford Police";

    /// <summary>The unit.</summary>
    public string Unit { get; init; } = "Sexual Exploitation Investigation Unit";

    /// <summary>Where a recipient can make representations, one line each.</summary>
    public IReadOnlyList<string> Contact { get; init; } =
        ["The supervisor, Sexual Exploitation Investigation Unit", "Calderford Police, 1 Example Square, Calderford", "Telephone 101"];

    /// <summary>The head of a document.</summary>
    /// <param name="reference">The document's reference.</param>
    /// <param name="on">Its day.</param>
    public DocumentHead Over(string reference, DateOnly on) => new() { Reference = reference, Force = Force, Unit = Unit, On = on, Contact = Contact };

    /// <summary>As configured.</summary>
    public static LetterHead From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection("Letters");
        var usual = new LetterHead();
        return new()
        {
            Force = section["Force"] ?? usual.Force,
            Unit = section["Unit"] ?? usual.Unit,
            Contact = section.GetSection("Contact").Get<string[]>() ?? usual.Contact,
        };
    }
}
