using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Jalon.Host.Store.Sqlite;

/// <summary>The hosts' side of a SQLite store.</summary>
internal sealed class SqliteLeases(SqliteConnections connections) : ILeases
{
    public HostLease Begin(string process, Instant now, Instant until) => connections.Commit((c, t) => Insert(c, t, process, serves: false, now, until));

    public (HostLease? Begun, HostLease? Other) TryServe(string process, Instant now, Instant until, Func<string, bool> isGone) => connections.Commit((c, t) =>
    {
        var other = Serving(c, t);
        if (other is not null && other.Until > now && !isGone(other.Owner))
            return (null, other);
        c.Execute("DELETE FROM host WHERE serves = 1 OR until <= @now", new { now = Micros.Write(now) }, t);
        return ((HostLease?)Insert(c, t, process, serves: true, now, until), other);
    });

    public bool Renew(string owner, Instant until) => connections.Commit((c, t) =>
        c.Execute("UPDATE host SET until = @until WHERE owner = @owner", new { owner, until = Micros.Write(until) }, t) == 1);

    public void End(string owner) => connections.Commit((c, t) => c.Execute("DELETE FROM host WHERE owner = @owner", new { owner }, t));

    public bool Lasts(string owner, Instant now) => connections.With(c =>
        c.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM host WHERE owner = @owner AND until > @now)", new { owner, now = Micros.Write(now) }));

    public HostLease? Serving() => connections.With(c => Serving(c, null));

    private static HostLease? Serving(SqliteConnection c, SqliteTransaction? t) => c
        .Query<(string Owner, long Until)>("SELECT owner, until FROM host WHERE serves = 1", transaction: t)
        .Select(r => new HostLease(r.Owner, Micros.Read(r.Until))).FirstOrDefault();

    private static HostLease Insert(SqliteConnection c, SqliteTransaction t, string process, bool serves, Instant now, Instant until)
    {
        var token = c.ExecuteScalar<long>(
            "INSERT INTO host (owner, serves, began_at, until) VALUES ('', @serves, @now, @until) RETURNING token",
            new { serves, now = Micros.Write(now), until = Micros.Write(until) },
            t);
        var owner = string.Create(CultureInfo.InvariantCulture, $"{process}#{token}");
        c.Execute("UPDATE host SET owner = @owner WHERE token = @token", new { owner, token }, t);
        return new HostLease(owner, until);
    }
}
