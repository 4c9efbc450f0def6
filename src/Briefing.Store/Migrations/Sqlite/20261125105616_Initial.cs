using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Briefing.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "articles",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    seed_name = table.Column<string>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    current_revision = table.Column<int>(type: "INTEGER", nullable: false),
                    display_title = table.Column<string>(type: "TEXT", nullable: false),
                    title_is_stated = table.Column<bool>(type: "INTEGER", nullable: false),
                    sort_at = table.Column<long>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false),
                    stamp = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_articles", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "import_runs",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    trigger = table.Column<string>(type: "TEXT", nullable: false),
                    folder = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    total = table.Column<int>(type: "INTEGER", nullable: false),
                    created = table.Column<int>(type: "INTEGER", nullable: false),
                    updated = table.Column<int>(type: "INTEGER", nullable: false),
                    unchanged = table.Column<int>(type: "INTEGER", nullable: false),
                    withdrawn = table.Column<int>(type: "INTEGER", nullable: false),
                    failed = table.Column<int>(type: "INTEGER", nullable: false),
                    error = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_runs", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "outlets",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    folded_name = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outlets", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "article_terms",
                columns: table => new
                {
                    article_id = table.Column<long>(type: "INTEGER", nullable: false),
                    terms = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_article_terms", x => x.article_id);
                    table.ForeignKey(
                        name: "FK_article_terms_articles_article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "import_items",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    run_id = table.Column<long>(type: "INTEGER", nullable: false),
                    seed_name = table.Column<string>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    detail = table.Column<string>(type: "TEXT", nullable: true),
                    slug = table.Column<string>(type: "TEXT", nullable: true),
                    sentences = table.Column<int>(type: "INTEGER", nullable: false),
                    claims = table.Column<int>(type: "INTEGER", nullable: false),
                    milliseconds = table.Column<double>(type: "REAL", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_items", x => x.id);
                    table.ForeignKey(
                        name: "FK_import_items_import_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "import_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "revisions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    article_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    encoding = table.Column<string>(type: "TEXT", nullable: false),
                    detected_language = table.Column<string>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: true),
                    outlet = table.Column<string>(type: "TEXT", nullable: true),
                    outlet_id = table.Column<long>(type: "INTEGER", nullable: true),
                    byline = table.Column<string>(type: "TEXT", nullable: true),
                    published = table.Column<string>(type: "TEXT", nullable: true),
                    url = table.Column<string>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_revisions", x => x.id);
                    table.ForeignKey(
                        name: "FK_revisions_articles_article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_revisions_outlets_outlet_id",
                        column: x => x.outlet_id,
                        principalTable: "outlets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "readings",
                columns: table => new
                {
                    revision_id = table.Column<long>(type: "INTEGER", nullable: false),
                    engine_version = table.Column<string>(type: "TEXT", nullable: false),
                    word_count = table.Column<int>(type: "INTEGER", nullable: false),
                    sentence_count = table.Column<int>(type: "INTEGER", nullable: false),
                    claim_count = table.Column<int>(type: "INTEGER", nullable: false),
                    source_count = table.Column<int>(type: "INTEGER", nullable: false),
                    named_source_count = table.Column<int>(type: "INTEGER", nullable: false),
                    gravest_flags = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    paragraphs = table.Column<string>(type: "TEXT", nullable: false),
                    sentences = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_readings", x => x.revision_id);
                    table.ForeignKey(
                        name: "FK_readings_revisions_revision_id",
                        column: x => x.revision_id,
                        principalTable: "revisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "revision_contents",
                columns: table => new
                {
                    revision_id = table.Column<long>(type: "INTEGER", nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_revision_contents", x => x.revision_id);
                    table.ForeignKey(
                        name: "FK_revision_contents_revisions_revision_id",
                        column: x => x.revision_id,
                        principalTable: "revisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "actor_aliases",
                columns: table => new
                {
                    revision_id = table.Column<long>(type: "INTEGER", nullable: false),
                    actor_id = table.Column<int>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_actor_aliases",
                        x => new
                        {
                            x.revision_id,
                            x.actor_id,
                            x.position,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_actor_aliases_readings_revision_id",
                        column: x => x.revision_id,
                        principalTable: "readings",
                        principalColumn: "revision_id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "actors",
                columns: table => new
                {
                    revision_id = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    is_named = table.Column<bool>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_actors", x => new { x.revision_id, x.id });
                    table.ForeignKey(
                        name: "FK_actors_readings_revision_id",
                        column: x => x.revision_id,
                        principalTable: "readings",
                        principalColumn: "revision_id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "attributions",
                columns: table => new
                {
                    revision_id = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    form = table.Column<string>(type: "TEXT", nullable: false),
                    parent_id = table.Column<int>(type: "INTEGER", nullable: true),
                    confidence = table.Column<double>(type: "REAL", nullable: false),
                    cue_lemma = table.Column<string>(type: "TEXT", nullable: false),
                    cue_kind = table.Column<string>(type: "TEXT", nullable: false),
                    cue_stance = table.Column<string>(type: "TEXT", nullable: false),
                    cue_is_negated = table.Column<bool>(type: "INTEGER", nullable: false),
                    cue_spans = table.Column<string>(type: "TEXT", nullable: false),
                    source_spans = table.Column<string>(type: "TEXT", nullable: false),
                    content_spans = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attributions", x => new { x.revision_id, x.id });
                    table.ForeignKey(
                        name: "FK_attributions_readings_revision_id",
                        column: x => x.revision_id,
                        principalTable: "readings",
                        principalColumn: "revision_id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "chain_hops",
                columns: table => new
                {
                    revision_id = table.Column<long>(type: "INTEGER", nullable: false),
                    claim_id = table.Column<int>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    actor_id = table.Column<int>(type: "INTEGER", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    span = table.Column<string>(type: "TEXT", nullable: true),
                    cue = table.Column<string>(type: "TEXT", nullable: true),
                    basis = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_chain_hops",
                        x => new
                        {
                            x.revision_id,
                            x.claim_id,
                            x.position,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_chain_hops_readings_revision_id",
                        column: x => x.revision_id,
                        principalTable: "readings",
                        principalColumn: "revision_id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "claims",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    revision_id = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    sentence = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    form = table.Column<string>(type: "TEXT", nullable: true),
                    attribution_id = table.Column<int>(type: "INTEGER", nullable: true),
                    proposition = table.Column<string>(type: "TEXT", nullable: false),
                    content_spans = table.Column<string>(type: "TEXT", nullable: false),
                    cue_spans = table.Column<string>(type: "TEXT", nullable: false),
                    source_spans = table.Column<string>(type: "TEXT", nullable: false),
                    times = table.Column<string>(type: "TEXT", nullable: false),
                    terms = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_claims", x => x.key);
                    table.ForeignKey(
                        name: "FK_claims_readings_revision_id",
                        column: x => x.revision_id,
                        principalTable: "readings",
                        principalColumn: "revision_id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "commitments",
                columns: table => new
                {
                    revision_id = table.Column<long>(type: "INTEGER", nullable: false),
                    claim_id = table.Column<int>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    holder = table.Column<int>(type: "INTEGER", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_commitments",
                        x => new
                        {
                            x.revision_id,
                            x.claim_id,
                            x.position,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_commitments_readings_revision_id",
                        column: x => x.revision_id,
                        principalTable: "readings",
                        principalColumn: "revision_id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "flags",
                columns: table => new
                {
                    revision_id = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    claim_id = table.Column<int>(type: "INTEGER", nullable: true),
                    sentence = table.Column<int>(type: "INTEGER", nullable: true),
                    severity = table.Column<string>(type: "TEXT", nullable: false),
                    spans = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_flags", x => new { x.revision_id, x.id });
                    table.ForeignKey(
                        name: "FK_flags_readings_revision_id",
                        column: x => x.revision_id,
                        principalTable: "readings",
                        principalColumn: "revision_id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "mentions",
                columns: table => new
                {
                    revision_id = table.Column<long>(type: "INTEGER", nullable: false),
                    actor_id = table.Column<int>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    span = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_mentions",
                        x => new
                        {
                            x.revision_id,
                            x.actor_id,
                            x.position,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_mentions_readings_revision_id",
                        column: x => x.revision_id,
                        principalTable: "readings",
                        principalColumn: "revision_id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "relations",
                columns: table => new
                {
                    revision_id = table.Column<long>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    from_claim_id = table.Column<int>(type: "INTEGER", nullable: false),
                    to_claim_id = table.Column<int>(type: "INTEGER", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    subtype = table.Column<string>(type: "TEXT", nullable: true),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_relations", x => new { x.revision_id, x.position });
                    table.ForeignKey(
                        name: "FK_relations_readings_revision_id",
                        column: x => x.revision_id,
                        principalTable: "readings",
                        principalColumn: "revision_id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "times",
                columns: table => new
                {
                    revision_id = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    span = table.Column<string>(type: "TEXT", nullable: false),
                    @explicit = table.Column<string>(name: "explicit", type: "TEXT", nullable: true),
                    inferred = table.Column<string>(type: "TEXT", nullable: true),
                    basis = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_times", x => new { x.revision_id, x.id });
                    table.ForeignKey(
                        name: "FK_times_readings_revision_id",
                        column: x => x.revision_id,
                        principalTable: "readings",
                        principalColumn: "revision_id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_articles_seed_name",
                table: "articles",
                column: "seed_name",
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_articles_slug", table: "articles", column: "slug", unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_articles_sort_at_id",
                table: "articles",
                columns: new[] { "sort_at", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_claims_revision_id_id",
                table: "claims",
                columns: new[] { "revision_id", "id" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_import_items_run_id", table: "import_items", column: "run_id");

            migrationBuilder.CreateIndex(name: "IX_import_runs_state", table: "import_runs", column: "state");

            migrationBuilder.CreateIndex(
                name: "IX_outlets_folded_name",
                table: "outlets",
                column: "folded_name",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_revisions_article_id_number",
                table: "revisions",
                columns: new[] { "article_id", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_revisions_outlet_id", table: "revisions", column: "outlet_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "actor_aliases");

            migrationBuilder.DropTable(name: "actors");

            migrationBuilder.DropTable(name: "article_terms");

            migrationBuilder.DropTable(name: "attributions");

            migrationBuilder.DropTable(name: "chain_hops");

            migrationBuilder.DropTable(name: "claims");

            migrationBuilder.DropTable(name: "commitments");

            migrationBuilder.DropTable(name: "flags");

            migrationBuilder.DropTable(name: "import_items");

            migrationBuilder.DropTable(name: "mentions");

            migrationBuilder.DropTable(name: "relations");

            migrationBuilder.DropTable(name: "revision_contents");

            migrationBuilder.DropTable(name: "times");

            migrationBuilder.DropTable(name: "import_runs");

            migrationBuilder.DropTable(name: "readings");

            migrationBuilder.DropTable(name: "revisions");

            migrationBuilder.DropTable(name: "articles");

            migrationBuilder.DropTable(name: "outlets");
        }
    }
}
