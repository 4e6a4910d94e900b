using Jalon.Algebra;
using Jalon.Algebra.Functions;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;

namespace Jalon.Language.Binding.Activities;

/// <summary>What came of looking for an activity type: <see cref="ActivityFound"/>, <see cref="ActivityUnknown"/> or <see cref="VersionUnknown"/>.</summary>
public abstract record ActivityLookup;
