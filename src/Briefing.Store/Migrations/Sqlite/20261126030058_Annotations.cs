using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Briefing.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Annotations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "annotation_drafts",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    article_id = table.Column<long>(type: "INTEGER", nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_annotation_drafts",
                        x => new
                        {
                            x.account_id,
                            x.article_id,
                            x.place,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_annotation_drafts_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_annotation_drafts_articles_article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "annotation_tags",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    is_retired = table.Column<bool>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_annotation_tags", x => x.name);
                }
            );

            migrationBuilder.CreateTable(
                name: "annotations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    article_id = table.Column<long>(type: "INTEGER", nullable: false),
                    parent_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    author_name = table.Column<string>(type: "TEXT", nullable: false),
                    target_kind = table.Column<string>(type: "TEXT", nullable: false),
                    target_revision = table.Column<int>(type: "INTEGER", nullable: false),
                    target_start = table.Column<int>(type: "INTEGER", nullable: true),
                    target_end = table.Column<int>(type: "INTEGER", nullable: true),
                    target_exact = table.Column<string>(type: "TEXT", nullable: true),
                    target_prefix = table.Column<string>(type: "TEXT", nullable: true),
                    target_suffix = table.Column<string>(type: "TEXT", nullable: true),
                    target_text_hash = table.Column<string>(type: "TEXT", nullable: true),
                    target_element_id = table.Column<int>(type: "INTEGER", nullable: true),
                    target_name = table.Column<string>(type: "TEXT", nullable: true),
                    standing = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    motivation = table.Column<string>(type: "TEXT", nullable: false),
                    visibility = table.Column<string>(type: "TEXT", nullable: false),
                    tags = table.Column<string>(type: "TEXT", nullable: false),
                    is_resolved = table.Column<bool>(type: "INTEGER", nullable: false),
                    resolution = table.Column<string>(type: "TEXT", nullable: true),
                    assignee_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_removed = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_annotations", x => x.id);
                    table.ForeignKey(
                        name: "FK_annotations_accounts_assignee_id",
                        column: x => x.assignee_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull
                    );
                    table.ForeignKey(
                        name: "FK_annotations_accounts_author_id",
                        column: x => x.author_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull
                    );
                    table.ForeignKey(
                        name: "FK_annotations_articles_article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "annotation_mentions",
                columns: table => new
                {
                    annotation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_annotation_mentions", x => new { x.annotation_id, x.account_id });
                    table.ForeignKey(
                        name: "FK_annotation_mentions_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_annotation_mentions_annotations_annotation_id",
                        column: x => x.annotation_id,
                        principalTable: "annotations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "annotation_versions",
                columns: table => new
                {
                    annotation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    is_undo = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_undone = table.Column<bool>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_annotation_versions", x => new { x.annotation_id, x.number });
                    table.ForeignKey(
                        name: "FK_annotation_versions_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull
                    );
                    table.ForeignKey(
                        name: "FK_annotation_versions_annotations_annotation_id",
                        column: x => x.annotation_id,
                        principalTable: "annotations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_annotation_drafts_article_id",
                table: "annotation_drafts",
                column: "article_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_annotation_mentions_account_id",
                table: "annotation_mentions",
                column: "account_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_annotation_versions_account_id",
                table: "annotation_versions",
                column: "account_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_annotations_article_id_created_at",
                table: "annotations",
                columns: new[] { "article_id", "created_at" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_annotations_assignee_id",
                table: "annotations",
                column: "assignee_id"
            );

            migrationBuilder.CreateIndex(name: "IX_annotations_author_id", table: "annotations", column: "author_id");

            migrationBuilder.CreateIndex(name: "IX_annotations_parent_id", table: "annotations", column: "parent_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "annotation_drafts");

            migrationBuilder.DropTable(name: "annotation_mentions");

            migrationBuilder.DropTable(name: "annotation_tags");

            migrationBuilder.DropTable(name: "annotation_versions");

            migrationBuilder.DropTable(name: "annotations");
        }
    }
}
