using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.Graph.Queries.Shared;
using GraphQL;

namespace Cse.Intel.Web.GraphQL.Types;

/// <summary>What a set of records has in common. A prompt for a person’s judgement, never a finding.</summary>
[Name("Shared")]
internal sealed class SharedType(SharedAnswer answer)
{
    /// <summary>The chosen, each person once.</summary>
    public IEnumerable<EntityType> Between => answer.Between.Select(EntityType.Of);

    /// <summary>The shared records of this page: those that most of the chosen share first, then those with a time together, then the strongest.</summary>
    public IEnumerable<SharedRecordType> Rows => answer.Rows.Select(r => new SharedRecordType(r));

    /// <summary>How many shared records there are in all.</summary>
    public int TotalCount => answer.Total;

    /// <summary>Where the page ends.</summary>
    public PageInfoType PageInfo => new(answer.NextCursor);

    /// <summary>Missing episodes of two chosen young people that overlap, or are one, the latest first; the same on every page.</summary>
    public IEnumerable<MissingTogetherType> MissingTogether => answer.MissingTogether.Select(m => new MissingTogetherType(m));

    /// <summary>How many there are in all.</summary>
    public int MissingTogetherCount => answer.MissingCount;

    /// <summary>Missing episodes of chosen young people that nothing dates, so that they could not be compared.</summary>
    public int UndatedEpisodes => answer.UndatedEpisodes;

    /// <summary>Why the answer may be incomplete and what to do about it; null when it is whole.</summary>
    public string? Truncated => answer.Truncated;

    /// <summary>Restricted records that touch the chosen or what they share, with whom to speak to.</summary>
    public IEnumerable<PointerType> Restricted => answer.Pointers.Select(p => new PointerType(p));

    /// <summary>The day asked for.</summary>
    public DateOnly AsOf => answer.AsOf;

    /// <summary>As known then; null = now.</summary>
    public DateTimeOffset? AsKnownAt => answer.AsKnownAt;

    /// <summary>Which set of numbers was used.</summary>
    public string SettingsVersion => answer.SettingsVersion;
}

/// <summary>One record that several of the chosen are linked to.</summary>
[Name("SharedRecord")]
internal sealed class SharedRecordType(SharedRecord row)
{
    /// <summary>Place in the whole list, from 1.</summary>
    public int Place => row.Place;

    /// <summary>The shared record; it may be one of the chosen itself, shared by the others.</summary>
    public EntityType Entity => EntityType.Of(row.What);

    /// <summary>Which of the chosen, the strongest pair first.</summary>
    public IEnumerable<SharerType> Sharers => row.Sharers.Select(s => new SharerType(s));

    /// <summary>Strength of the weakest of their pairs with it, 0 to 1, rounded to 9 decimals.</summary>
    public double Strength => row.Strength;

    /// <summary>Whether it is a busy place, so that sharing it means less; null for a person.</summary>
    public BusyPlaceType? Busy => row.Busy is { } busy ? new(busy) : null;

    /// <summary>When two of them were observed there over the same days, the latest first, 100 at most. Not proof that they met.</summary>
    public IEnumerable<TimeTogetherType> TimesTogether => row.Windows.Select(w => new TimeTogetherType(w));

    /// <summary>How many such times there are in all.</summary>
    public int TimesTogetherCount => row.WindowCount;

    /// <summary>Why it is listed, in plain words, with dates and grades.</summary>
    public string Sentence => row.Sentence;
}

/// <summary>One of the chosen, and what links them to a shared record.</summary>
[Name("Sharer")]
internal sealed class SharerType(Sharer sharer)
{
    /// <summary>Who or what.</summary>
    public EntityType Entity => EntityType.Of(sharer.Who);

    /// <summary>Strength of the pair, 0 to 1.</summary>
    public double Strength => sharer.Strength;

    /// <summary>What the pair stands on, heaviest first.</summary>
    public IEnumerable<AssertionType> Assertions => sharer.Evidence.Select(i => new AssertionType(i));

    /// <summary>Ids of those assertions that carry no date of their own: a date they show is their report’s, and makes no time together.</summary>
    [Id]
    public IEnumerable<string> Undated => sharer.Undated.Order().Select(id => id.ToString());
}

/// <summary>How many people a place or thing joins, and whether that makes it busy.</summary>
[Name("BusyPlace")]
internal sealed class BusyPlaceType(BusyPlace busy)
{
    /// <summary>Whether it is busy, so that sharing it means less.</summary>
    public bool IsBusy => busy.IsBusy;

    /// <summary>How many people it joins, as far as the caller sees.</summary>
    public int Persons => busy.Persons;

    /// <summary>Over how many it counts as busy.</summary>
    public int Limit => busy.Limit;
}

/// <summary>Days over which two of the chosen were both observed at a record. Not proof that they met.</summary>
[Name("TimeTogether")]
internal sealed class TimeTogetherType(TimeTogether time)
{
    /// <summary>The id of the one.</summary>
    [Id]
    public string One => time.One.Id.ToString();

    /// <summary>The id of the other.</summary>
    [Id]
    public string Other => time.Other.Id.ToString();

    /// <summary>When.</summary>
    public DaySpanType Days => new(time.Days);

    /// <summary>What places the one there on any of these days.</summary>
    public IEnumerable<AssertionType> OneAssertions => time.OneEvidence.Select(i => new AssertionType(i));

    /// <summary>What places the other there.</summary>
    public IEnumerable<AssertionType> OtherAssertions => time.OtherEvidence.Select(i => new AssertionType(i));
}

/// <summary>A run of days without a gap.</summary>
[Name("DaySpan")]
internal sealed class DaySpanType(DaySpan span)
{
    /// <summary>The first day; null when its beginning is not known.</summary>
    public DateOnly? From => span.From;

    /// <summary>The last day, at most the day asked for.</summary>
    public DateOnly To => span.To;

    /// <summary>Whether it is not known to have ended.</summary>
    public bool GoesOn => span.GoesOn;

    /// <summary>In words, e.g. “3 May 2026”.</summary>
    public string Words => span.Words;
}

/// <summary>Two young people missing at the same time, or in the same episode.</summary>
[Name("MissingTogether")]
internal sealed class MissingTogetherType(MissingTogether pair)
{
    /// <summary>The episode of the one.</summary>
    public MissingEpisodeType One => new(pair.One);

    /// <summary>The episode of the other.</summary>
    public MissingEpisodeType Other => new(pair.Other);

    /// <summary>The days on which both were missing; null when they share an episode whose days do not meet or are not known.</summary>
    public DaySpanType? Days => pair.Days is { } days ? new(days) : null;

    /// <summary>Whether both are linked to one and the same episode.</summary>
    public bool SameEpisode => pair.SameEpisode;

    /// <summary>In plain words.</summary>
    public string Sentence => pair.Sentence;
}

/// <summary>A missing episode of one young person.</summary>
[Name("MissingEpisode")]
internal sealed class MissingEpisodeType(MissingEpisode episode)
{
    /// <summary>Who was missing.</summary>
    public EntityType Person => EntityType.Of(episode.Child);

    /// <summary>The episode’s record.</summary>
    public EntityType Event => EntityType.Of(episode.Event);

    /// <summary>When; null when nothing dates it.</summary>
    public DaySpanType? Days => episode.Days is { } days ? new(days) : null;

    /// <summary>What links the two.</summary>
    public IEnumerable<AssertionType> Assertions => episode.Evidence.Select(i => new AssertionType(i));
}
