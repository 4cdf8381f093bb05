using Cse.Intel.Letters.Templates.Checks;
using Cse.Intel.Letters.Templates.HotelNotice;

namespace Cse.Intel.Letters.Templates.HotelRequest;

/// <summary>A written request for guests' details under a hotel notice (domain: notices and powers, 3.1, HOTELREQ).</summary>
public sealed record HotelRequestFacts : LetterFacts
{
    /// <summary>The notice under which it is made.</summary>
    public required NoticeIdentity Notice { get; init; }

    /// <summary>The first day on which the notice holds.</summary>
    public required DateOnly NoticeStartsOn { get; init; }

    /// <summary>The day at whose beginning the notice ends.</summary>
    public required DateOnly NoticeEndsOn { get; init; }

    /// <summary>The hotel.</summary>
    public required Hotel Hotel { get; init; }

    /// <summary>The first night that is asked about.</summary>
    public required DateOnly FirstNight { get; init; }

    /// <summary>The last night that is asked about.</summary>
    public required DateOnly LastNight { get; init; }

    /// <summary>Rooms, if only some are asked about; null for all.</summary>
    public string? Rooms { get; init; }

    /// <summary>Details asked for besides names and addresses, as far as they are prescribed.</summary>
    [Entries(0, 12)]
    public IReadOnlyList<string> FurtherDetails { get; init; } = [];

    /// <summary>The day by which the answer is due.</summary>
    public required DateOnly AnswerBy { get; init; }

    /// <summary>The officer who asks.</summary>
    public required Officer AskedBy { get; init; }
}
