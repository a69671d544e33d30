// Every word of the dossier panel: its steps, acts, preview, correspondence and notes.
export default {
  nav: 'Các phần của hồ sơ',

  steps: {
    title: 'Các bước',
    number: 'TT',
    step: 'Bước',
    who: 'Người làm',
    when: 'Thời gian',
    spent: 'Đã dùng / được giao',
    state: 'Trạng thái',
    from: time => `từ ${time}`,
    until: time => `hạn ${time}`,
    span: (from, to) => `${from} – ${to}`,
    limit: words => `được giao ${words}`,
    done: 'xong',
    open: 'đang làm',
    waiting: 'chờ người dân',
    ahead: 'còn lại',
    total: words => `Cơ quan đã dùng ${words} trong thời hạn đang tính.`,
    others: 'Việc khác đang mở',
    task: 'Việc',
    since: 'Từ lúc',
    due: 'Hạn của bước',
    nobody: 'chưa ai nhận',
    aheadNote: 'Bước còn lại theo sơ đồ; có bước chỉ đến khi kết quả của bước trước cần.'
  },

  acts: {
    label: 'Xử lý hồ sơ',
    none: 'Bạn chỉ xem hồ sơ này.',
    cancel: 'Thôi',
    reason: 'Lý do',
    supplement: {
      open: 'Yêu cầu bổ sung',
      explain: step => `Hồ sơ rời bước “${step}” và sang bước “Soạn yêu cầu bổ sung”. Sau khi người dân bổ sung, `
        + 'hồ sơ đi tiếp theo sơ đồ của thủ tục.',
      send: 'Sang bước soạn yêu cầu',
      done: 'Đã sang bước soạn yêu cầu bổ sung. Hãy nhận việc “Soạn yêu cầu bổ sung” trong danh sách việc.'
    },
    consult: {
      open: 'Lấy ý kiến',
      agency: 'Cơ quan được hỏi',
      question: 'Nội dung cần ý kiến',
      option: each => `${each.agency} (${each.name}), trả lời trong ${each.limit}`,
      explain: 'Đồng hồ của hồ sơ vẫn chạy. Cơ quan được hỏi chỉ xem được hồ sơ trong lúc được hỏi.',
      send: 'Gửi lấy ý kiến',
      done: 'Đã gửi lấy ý kiến. Ý kiến trả lời sẽ hiện ở mục Trao đổi.'
    },
    pass: {
      open: 'Chuyển cho đồng nghiệp',
      task: 'Việc',
      officer: 'Người nhận',
      explain: 'Việc chuyển ngay sang người nhận; sổ cái ghi ai chuyển, cho ai, vì sao.',
      send: 'Chuyển',
      done: (task, name) => `Đã chuyển việc “${task}” cho ${name}.`
    },
    reassign: {
      open: 'Đổi người xử lý',
      task: 'Việc',
      option: task => task.officerName ? `${task.name} (đang ở ${task.officerName})` : `${task.name} (chưa ai nhận)`,
      officer: 'Giao cho',
      explain: 'Chỉ giao được cho người có vai trò của việc này ở cơ quan; sổ cái ghi ai giao, cho ai, vì sao.',
      send: 'Giao việc',
      done: (task, name) => `Đã giao việc “${task}” cho ${name}.`
    },
    foresee: {
      open: 'Báo không kịp',
      cause: 'Nguyên nhân',
      causes: {
        own: 'Chủ quan của cơ quan', consulted: 'Cơ quan phối hợp', applicant: 'Người nộp hồ sơ', system: 'Sự cố hệ thống',
        field: 'Xác minh thực địa'
      },
      reason: 'Lý do, sẽ báo cho người dân',
      measure: 'Biện pháp để kịp ngày hẹn mới',
      days: most => `Xin hẹn lại, số ngày làm việc (1 đến ${most})`,
      explain: 'Lãnh đạo quyết định hẹn lại. Cả đời hồ sơ chỉ được hẹn lại một lần.',
      send: 'Báo lãnh đạo',
      done: 'Đã báo không kịp. Lãnh đạo sẽ quyết định hẹn lại.'
    },
    withdraw: {
      open: 'Rút hồ sơ',
      channel: 'Xin rút bằng cách nào',
      reason: 'Lý do người dân nêu',
      explain: 'Đề nghị rút không dừng đồng hồ. Lãnh đạo xem xét, đồng ý thì hồ sơ kết thúc bằng thông báo mẫu 05.',
      send: 'Chuyển yêu cầu rút hồ sơ',
      done: 'Đã chuyển yêu cầu rút hồ sơ. Lãnh đạo sẽ xem xét.'
    }
  },

  viewer: {
    label: 'Xem trước giấy tờ, văn bản',
    view: 'Xem',
    viewNamed: name => `Xem ${name} ngay tại đây`,
    list: 'Giấy tờ và văn bản',
    papers: 'Giấy tờ',
    letters: 'Văn bản',
    result: 'Bản số hóa của kết quả',
    loading: 'Đang mở…',
    page: (page, pages) => `Trang ${page}/${pages}`,
    alt: (name, page, pages) => `${name}, trang ${page} trên ${pages}`,
    previous: 'Trang trước',
    next: 'Trang sau',
    larger: 'Phóng to',
    smaller: 'Thu nhỏ',
    turn: 'Xoay',
    tab: 'Mở trong thẻ mới',
    close: 'Đóng',
    compare: 'Để đối chiếu',
    failed: 'Không xem trước được'
  },

  talk: {
    title: 'Trao đổi',
    none: 'Chưa có trao đổi nào.',
    at: 'Lúc',
    way: 'Chiều',
    what: 'Nội dung',
    state: 'Trạng thái',
    in: 'đến',
    out: 'đi',
    number: number => `số ${number}`,
    opinion: {agreed: 'đồng ý', notAgreed: 'không đồng ý', silent: 'không trả lời trong thời hạn'},
    until: time => `trả lời chậm nhất ${time}`
  },

  notes: {
    title: 'Ghi chú nội bộ',
    none: 'Chưa có ghi chú.',
    by: (name, agency) => `${name}, ${agency}`,
    add: 'Thêm ghi chú',
    hint: 'Chỉ cán bộ của các cơ quan giải quyết hồ sơ và kiểm soát xem được. Ghi chú không sửa, không xóa được.',
    save: 'Lưu ghi chú',
    saved: 'Đã lưu ghi chú.'
  }
};
