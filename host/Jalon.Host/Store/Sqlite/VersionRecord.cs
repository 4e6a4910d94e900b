namespace Jalon.Host.Store.Sqlite;

/// <summary>A row of <c>version</c> as it is read.</summary>
internal sealed class VersionRecord
{
    public const string Select =
        """
        SELECT campaign, number, title, file, text, zone, plugins, graph_digest AS graphDigest, model_digest AS modelDigest, text_digest AS textDigest,
          published_at AS publishedAt, published_by AS publishedBy
        FROM version
        """;

    public required string Campaign { get; init; }

    public required long Number { get; init; }

    public string? Title { get; init; }

    public required string File { get; init; }

    public required string Text { get; init; }

    public required string Zone { get; init; }

    public required string Plugins { get; init; }

    public required string GraphDigest { get; init; }

    public required string ModelDigest { get; init; }

    public required string TextDigest { get; init; }

    public required long PublishedAt { get; init; }

    public required string PublishedBy { get; init; }

    public VersionRow ToRow() => new(
        new PublishedVersion(Campaign, Title, File, Text, Zone, Plugins, GraphDigest, ModelDigest, TextDigest, (int)Number), Micros.Read(PublishedAt), PublishedBy);
}
